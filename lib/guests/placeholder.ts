import "server-only";
import { randomBytes } from "node:crypto";
import guests from "@/guests.config";
import { placeholderEmail } from "@/lib/ground/settings/guests-config";

/** As random as a guest is: 128 bits, in hexadecimal. */
export const randomOfGuest = () => randomBytes(16).toString("hex");

/**
 * The address of somebody who has given none, made of this randomness.
 *
 * @throws an error that names the option of guests.config.ts to blame
 */
export function placeholderOf(random: string): string {
  const email = placeholderEmail(guests, random);
  if (!email) throw new Error("guests.config.ts: generateEmail gave no e-mail address.");
  return email;
}
