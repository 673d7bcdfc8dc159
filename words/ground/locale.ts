/** The language of every word here, as BCP 47 has it: the page's, and the one dates and lists are set in. */
export const LOCALE = "en-GB";

/** Where each currency is at home: prices are set as they are written there, whatever the language. */
export const CURRENCY_LOCALES: Record<string, string> = {
  EUR: "de-DE",
  GBP: "en-GB",
  USD: "en-US",
};
