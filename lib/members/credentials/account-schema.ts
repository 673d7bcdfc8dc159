import { z } from "zod";
import { newPassword, refusedFor } from "@/lib/members/password/new-password";
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
const name = z.string(account.problem.noName).trim().max(LONGEST_NAME, account.problem.longName);

export const createAccountSchema = z
  .object({ email, password: newPassword, name: name.optional() })
  .superRefine(({ email, password }, { addIssue }) => {
    const message = refusedFor(email, password);
    if (message) addIssue({ code: "custom", path: ["password"], message });
  });

export const nameSchema = z.object({ name: name.min(1, account.problem.noName) });

export const ownPassword = z
  .string(signIn.refusal.noPassword)
  .min(1, signIn.refusal.noPassword)
  .max(1024, signIn.refusal.longPassword);

export const signInSchema = z.object({ email, password: ownPassword });

/** The form has no field for the present password where there is none. */
export const changePasswordSchema = z.object({
  currentPassword: ownPassword.optional(),
  password: newPassword,
});

/** In the order of the page. The form has no password field for who has no password. */
export const eraseSchema = z.object({
  understood: z.literal("yes", account.problem.notUnderstood),
  password: ownPassword.optional(),
});

export type Credentials = { email: string; password: string };

/** What to call somebody who has not said: the part of the address before the @. */
export const nameFromEmail = (address: string) => address.split("@")[0] || account.noName;
