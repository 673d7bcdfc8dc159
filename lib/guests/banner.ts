import { DAY_MS } from "@/lib/ground/time";

/** What the cookie of the folded banner says. */
export const FOLDED = "folded";

const SOON_MS = 3 * DAY_MS;

/** Whether a guest's session ends so soon that they should know. */
export const endsSoon = (expires: Date, now = new Date()) =>
  expires.getTime() - now.getTime() <= SOON_MS;
