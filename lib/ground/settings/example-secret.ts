/** Whether a secret is a placeholder, as in .env.example: anybody could guess it. */
export const isExampleSecret = (secret: string): boolean =>
  /change[-_ ]?me|replace[-_ ]me|your[-_ ]secret/i.test(secret);
