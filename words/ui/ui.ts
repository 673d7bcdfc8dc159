export const skipToContent = "Skip to content";

/** Contract. */
export const thereIsAProblem = "There is a problem";

/** The full form avoids the field's own label. */
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

export const cancel = "Cancel";

/** Where the reader's own clock is not known. */
export const inUtc = (time: string) => `${time} UTC`;
