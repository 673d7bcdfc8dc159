export const checkFields = "Some details are missing or not right. Check the fields below.";

/** After a sentence that says why. */
export const tryAgainIn = (wait: string) => `Try again in ${wait}.`;
