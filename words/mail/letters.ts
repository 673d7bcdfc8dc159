import { SITE_NAME } from "@/words/ground/site-name";

/** Ends a letter that a stranger can cause by typing an address. */
export const notYou = (then = "") =>
  `Not you? There is nothing to do: this email went to nobody else.${then && ` ${then}`}`;

/** Ends a letter about something that needs a session. */
export const wasYou = "If it was you, there is nothing to do.";

export const signIn = "Sign in";
export const forgotPassword = "Forgot your password?";
export const choosePassword = "Choose a new password";
export const confirmEmail = "Confirm email";

export const worksOnce = {
  day: "The link works once, for 24 hours.",
  hour: "The link works once, for an hour.",
};

export const reason = {
  account: `You get this email because your account at ${SITE_NAME} has this address.`,
  asked: `You get this email because somebody gave this address at ${SITE_NAME}.`,
  former: `You get this email because your account at ${SITE_NAME} had this address.`,
  order: `You get this email because this address was given for an order at ${SITE_NAME}.`,
  statement: `You get this email because this address was given for a withdrawal at ${SITE_NAME}.`,
};
