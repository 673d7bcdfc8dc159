/** On the page of a guest's order. */
export const keepOrder = {
  title: "Keep this order in an account",
  lead: "Choose a password and this order stays yours on every device. You sign in as",
};

/** On the page of a new member's order. */
export const inAccount = {
  title: "This order is in your account",
  signInAs: (email: string) => `Sign in as ${email} to see it on any device.`,
  confirm: "The address is not confirmed yet: open the link in our email, or have it sent again in",
  account: "your account",
};
