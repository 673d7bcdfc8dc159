import "server-only";
import { dictionary } from "@zxcvbn-ts/language-common";
import { z } from "zod";
import { email, mailedSecret, name, ownPassword } from "@/lib/members/credentials/account-schema";
import { SITE_NAME } from "@/words/ground/site-name";
import { problem as words } from "@/words/members/passwords";

const SHORTEST = 8;
const LONGEST = 128;
const MOST_COMMON = 3000;

// The list begins with the most common. Those that are too short anyway do not count.
const commonPasswords = new Set(
  dictionary["passwords-common"]
    .filter((password) => [...password].length >= SHORTEST)
    .slice(0, MOST_COMMON),
);

/**
 * NIST SP 800-63B: length is the rule, counted in code points; any character; never cut off; no
 * password that everybody would try first.
 */
export const newPassword = z
  .string(words.missing)
  .refine((typed) => [...typed].length >= SHORTEST, words.short)
  .refine((typed) => [...typed].length <= LONGEST, words.long)
  .refine((typed) => !commonPasswords.has(plain(typed)), words.common)
  .refine((typed) => !isSiteName(typed), words.siteName(SITE_NAME));

export const createAccountSchema = z
  .object({ email, password: newPassword, name: name.optional() })
  .superRefine(({ email, password }, { addIssue }) => {
    const message = refusedFor(email, password);
    if (message) addIssue({ code: "custom", path: ["password"], message });
  });

/** The form has no field for a present password where there is none. */
export const changePasswordSchema = z.object({
  currentPassword: ownPassword.optional(),
  password: newPassword,
});

/** `account` is given where several unproven accounts have the address. */
export const resetSchema = z.object({
  token: mailedSecret,
  account: z.string().optional(),
  password: newPassword,
});

export const refusedFor = (email: string, password: string): string | null =>
  [email, email.split("@")[0]].some((own) => own && plain(own) === plain(password))
    ? words.ownAddress
    : null;

const plain = (words: string) => words.normalize("NFKC").toLowerCase();

// Also with digits, spaces and marks around it: "guestlane-2026!".
function isSiteName(password: string): boolean {
  const letters = plain(password).replace(/[^\p{L}]/gu, "");
  return letters !== "" && letters.replaceAll(plain(SITE_NAME), "") === "";
}
