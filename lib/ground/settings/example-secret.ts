/** A placeholder, as in .env.example, which anybody could guess. */
export const isExampleSecret = (secret: string): boolean =>
  /change[-_ ]?me|replace[-_ ]me|your[-_ ]secret/i.test(secret);
