/** First on every page. */
export const skipToContent = "Skip to content";

/** Heads every rejected form; contract. */
export const thereIsAProblem = "There is a problem";

/** On the button of a password's field, and the same said in full: it avoids the field's own label. */
export const password = {
  show: "Show",
  hide: "Hide",
  showCharacters: "Show characters",
  hideCharacters: "Hide characters",
};

export const quantity = {
  label: "Quantity",
  fewer: (thing: string) => `One fewer ${thing}`,
  more: (thing: string) => `One more ${thing}`,
};

export const browse = "Browse the shop";

/** The way out of a question. */
export const cancel = "Cancel";

/** A time where the reader's own clock is not known. */
export const inUtc = (time: string) => `${time} UTC`;
