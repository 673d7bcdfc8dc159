import { MINUTE_MS } from "@/lib/ground/time";
import { counted, inMinutes } from "@/words/ground/grammar";

export const HOLD_MS = 10 * MINUTE_MS;

/** However often the buyer asks for more time. */
export const LONGEST_HOLD_MS = 60 * MINUTE_MS;

export const holdUntil = (at: Date) => new Date(at.getTime() + HOLD_MS);

/** WCAG 2.2.1 asks for at least 20. */
export const WARNING_SECONDS = 120;

export const canExtend = (hold: { heldUntil: Date; placedAt: Date }) =>
  hold.heldUntil.getTime() < hold.placedAt.getTime() + LONGEST_HOLD_MS;

/** Whole minutes are rounded up. */
export function inWords(seconds: number): string {
  if (seconds <= 60) return counted(Math.max(0, Math.ceil(seconds)), "second");
  return inMinutes(seconds);
}
