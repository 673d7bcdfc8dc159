import { z } from "zod";
import { newPassword, refusedFor } from "@/lib/account/new-password";

export const email = z
  .string("Enter your email address.")
  .trim()
  .toLowerCase()
  .max(254, "Use at most 254 characters.")
  .pipe(z.email("Enter an email address like name@example.com."));

const LONGEST_NAME = 100;
const name = z.string("Enter your name.").trim().max(LONGEST_NAME, "Use at most 100 characters.");

export const createAccountSchema = z
  .object({ email, password: newPassword, name: name.optional() })
  .superRefine(({ email, password }, { addIssue }) => {
    const message = refusedFor(email, password);
    if (message) addIssue({ code: "custom", path: ["password"], message });
  });

export const nameSchema = z.object({ name: name.min(1, "Enter your name.") });

export const ownPassword = z
  .string("Enter your password.")
  .min(1, "Enter your password.")
  .max(1024, "This password is too long to be right. Check it.");

export const signInSchema = z.object({ email, password: ownPassword });

/** The form has no field for the present password where there is none. */
export const changePasswordSchema = z.object({
  currentPassword: ownPassword.optional(),
  password: newPassword,
});

const UNDERSTOOD = "Tick the box if you understand that this cannot be undone.";

/** In the order of the page. The form has no password field for who has no password. */
export const eraseSchema = z.object({
  understood: z.literal("yes", UNDERSTOOD),
  password: ownPassword.optional(),
});

export type Credentials = { email: string; password: string };

/** What to call somebody who has not said: the part of the address before the @. */
export const nameFromEmail = (address: string) => address.split("@")[0] || "Member";
