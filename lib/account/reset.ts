import { z } from "zod";
import { email } from "@/lib/account/account";
import { newPassword } from "@/lib/account/new-password";
import { secret } from "@/lib/account/proof";

export const forgotSchema = z.object({ email });

/** `account` where several accounts bear the address, none of them proven. */
export const resetSchema = z.object({
  token: secret,
  account: z.string().optional(),
  password: newPassword,
});
