import { z } from "zod";

const SHORTEST_PASSWORD = 8;
const LONGEST_PASSWORD = 128;

export const email = z
  .string("Enter your email address.")
  .trim()
  .toLowerCase()
  .max(254, "Use at most 254 characters.")
  .pipe(z.email("Enter an email address like name@example.com."));

// NIST SP 800-63B: length is the rule, counted in code points; any character, never cut off.
const newPassword = z
  .string("Choose a password.")
  .refine((typed) => [...typed].length >= SHORTEST_PASSWORD, "Use at least 8 characters.")
  .refine((typed) => [...typed].length <= LONGEST_PASSWORD, "Use at most 128 characters.");

export const createAccountSchema = z.object({
  email,
  password: newPassword,
  name: z.string().trim().max(100, "Use at most 100 characters.").optional(),
});

export const ownPassword = z
  .string("Enter your password.")
  .min(1, "Enter your password.")
  .max(1024, "This password is too long to be right. Check it.");

export const signInSchema = z.object({ email, password: ownPassword });

const UNDERSTOOD = "Tick the box if you understand that this cannot be undone.";

/** In the order of the page. The form has no password field for who has no password. */
export const eraseSchema = z.object({
  understood: z.literal("yes", UNDERSTOOD),
  password: ownPassword.optional(),
});

export type Credentials = { email: string; password: string };

/** What to call somebody who has not said: the part of the address before the @. */
export const nameFromEmail = (address: string) => address.split("@")[0] || "Member";
