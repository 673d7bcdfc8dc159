import "server-only";
import { hash, verify } from "@node-rs/argon2";

// OWASP Password Storage Cheat Sheet: Argon2id (the library's default) with 19 MiB, t=2, p=1.
const COST = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 };

// Verified when there is no account, so that a wrong address takes as long as a wrong password.
const NOBODYS_HASH = hash("nobody has this password", COST);

export const hashPassword = (password: string): Promise<string> => hash(canonical(password), COST);

/** False without a hash, after the same time. */
export async function verifyPassword(passwordHash: string | null | undefined, password: string) {
  const fits = await verify(passwordHash ?? (await NOBODYS_HASH), canonical(password));
  return fits && passwordHash != null;
}

// NIST SP 800-63B: a password stays the same however the keyboard composes its characters.
const canonical = (password: string) => password.normalize("NFKC");
