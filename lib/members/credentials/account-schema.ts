import { z } from "zod";
import * as account from "@/words/members/account";
import * as emailWords from "@/words/members/email";
import * as signIn from "@/words/members/sign-in";

export const email = z
  .string(emailWords.problem.missing)
  .trim()
  .toLowerCase()
  .max(254, emailWords.problem.long)
  .pipe(z.email(emailWords.problem.impossible));

const LONGEST_NAME = 100;
export const name = z
  .string(account.problem.noName)
  .trim()
  .max(LONGEST_NAME, account.problem.longName);

export const nameSchema = z.object({ name: name.min(1, account.problem.noName) });

export const ownPassword = z
  .string(signIn.refusal.noPassword)
  .min(1, signIn.refusal.noPassword)
  .max(1024, signIn.refusal.longPassword);

export const signInSchema = z.object({ email, password: ownPassword });

// Forms have no password field for people who have no password, or who are signed in.
export const eraseSchema = z.object({
  understood: z.literal("yes", account.problem.notUnderstood),
  password: ownPassword.optional(),
});

export const changeEmailSchema = z.object({ email, password: ownPassword.optional() });

/** The secret of a mailed link. We send none that is longer. */
export const mailedSecret = z.string().max(200).catch("");

export const confirmSchema = z.object({ token: mailedSecret, password: ownPassword.optional() });

export const forgotSchema = z.object({ email });

export type Credentials = { email: string; password: string };

export const nameFromEmail = (address: string) => address.split("@")[0] || account.noName;
