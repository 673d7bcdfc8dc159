import { z } from "zod";
import { isCommonPassword } from "@/lib/account/common-passwords";
import { SITE_NAME } from "@/words/site";

const SHORTEST = 8;
const LONGEST = 128;

const COMMON = "This is one of the passwords that are tried first. Choose a less common one.";
const OF_THE_SITE = `The name ${SITE_NAME} is easy to guess here. Choose another password.`;
const OWN_ADDRESS = "Your email address is easy to guess. Choose another password.";

/**
 * A password that somebody chooses. NIST SP 800-63B: length is the rule, counted in code points; any
 * character, never cut off; none that everybody would try first.
 */
export const newPassword = z
  .string("Choose a password.")
  .refine((typed) => [...typed].length >= SHORTEST, "Use at least 8 characters.")
  .refine((typed) => [...typed].length <= LONGEST, "Use at most 128 characters.")
  .refine((typed) => !isCommonPassword(plain(typed)), COMMON)
  .refine((typed) => !isSiteName(typed), OF_THE_SITE);

/** Why a password that is good otherwise is none for somebody with that address; null if it is. */
export const refusedFor = (email: string, password: string): string | null =>
  [email, email.split("@")[0]].some((own) => own && plain(own) === plain(password))
    ? OWN_ADDRESS
    : null;

/** As it is compared: however it is composed, and written large or small. */
const plain = (words: string) => words.normalize("NFKC").toLowerCase();

/** Also with digits, spaces and marks around it: "guestlane-2026!". */
function isSiteName(password: string): boolean {
  const letters = plain(password).replace(/[^\p{L}]/gu, "");
  return letters !== "" && letters.replaceAll(plain(SITE_NAME), "") === "";
}
