/** Contract. */
export const email = "Email";
export const password = "Password";
export const fullName = "Full name";
