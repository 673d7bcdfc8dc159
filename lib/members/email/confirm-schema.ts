import { z } from "zod";
import { ownPassword } from "@/lib/members/credentials/account-schema";

/** The secret of a mailed link. Longer than any that we have sent is none of ours. */
export const secret = z.string().max(200).catch("");

/** The form has no password field for who is signed in. */
export const confirmSchema = z.object({ token: secret, password: ownPassword.optional() });
