/** A form of which several fields are wrong. */
export const checkFields = "Some details are missing or not right. Check the fields below.";

/** Added to a sentence that says why something was refused. */
export const tryAgainIn = (wait: string) => `Try again in ${wait}.`;
