import { z } from "zod";
import { email, ownPassword } from "@/lib/members/credentials/account-schema";

/** The form has no password field for who has no password. */
export const changeEmailSchema = z.object({ email, password: ownPassword.optional() });
