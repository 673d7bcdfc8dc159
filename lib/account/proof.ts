import { z } from "zod";
import { ownPassword } from "@/lib/account/account";

/** What a link in a mail carries; longer than any that we have sent is none of ours. */
export const secret = z.string().max(200).catch("");

/** The form has no password field for who is signed in. */
export const confirmSchema = z.object({ token: secret, password: ownPassword.optional() });
