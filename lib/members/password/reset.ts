import { z } from "zod";
import { email } from "@/lib/members/credentials/account-schema";
import { secret } from "@/lib/members/email/confirm-schema";
import { newPassword } from "@/lib/members/password/new-password";

export const forgotSchema = z.object({ email });

/** `account` where several accounts bear the address, none of them proven. */
export const resetSchema = z.object({
  token: secret,
  account: z.string().optional(),
  password: newPassword,
});
