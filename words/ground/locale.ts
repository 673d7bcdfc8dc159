/** BCP 47: of the words, dates and lists. */
export const LOCALE = "en-GB";

/** Prices are set as in the currency's home, whatever the language. */
export const CURRENCY_LOCALES: Record<string, string> = {
  EUR: "de-DE",
  GBP: "en-GB",
  USD: "en-US",
};
