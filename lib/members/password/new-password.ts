import { z } from "zod";
import { isCommonPassword } from "@/lib/members/password/common-passwords";
import { SITE_NAME } from "@/words/ground/site-name";
import { problem as words } from "@/words/members/passwords";

const SHORTEST = 8;
const LONGEST = 128;

/**
 * A password that somebody chooses. NIST SP 800-63B: length is the rule, counted in code points; any
 * character, never cut off; none that everybody would try first.
 */
export const newPassword = z
  .string(words.missing)
  .refine((typed) => [...typed].length >= SHORTEST, words.short)
  .refine((typed) => [...typed].length <= LONGEST, words.long)
  .refine((typed) => !isCommonPassword(plain(typed)), words.common)
  .refine((typed) => !isSiteName(typed), words.siteName(SITE_NAME));

/** Why a password that is good otherwise is none for somebody with that address; null if it is. */
export const refusedFor = (email: string, password: string): string | null =>
  [email, email.split("@")[0]].some((own) => own && plain(own) === plain(password))
    ? words.ownAddress
    : null;

/** As it is compared: however it is composed, and written large or small. */
const plain = (words: string) => words.normalize("NFKC").toLowerCase();

/** Also with digits, spaces and marks around it: "guestlane-2026!". */
function isSiteName(password: string): boolean {
  const letters = plain(password).replace(/[^\p{L}]/gu, "");
  return letters !== "" && letters.replaceAll(plain(SITE_NAME), "") === "";
}
