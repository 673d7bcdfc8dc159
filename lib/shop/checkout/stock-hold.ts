import { MINUTE_MS } from "@/lib/ground/time";
import { counted, inMinutes } from "@/words/ground/grammar";

/** How long stock is held for an order whose payment is under way. */
export const HOLD_MS = 10 * MINUTE_MS;

/** How long it can be held in all, however often its buyer asks for more time. */
export const LONGEST_HOLD_MS = 60 * MINUTE_MS;

/** Until when stock is held that is taken, or asked for once more, at that time. */
export const holdUntil = (at: Date) => new Date(at.getTime() + HOLD_MS);

/** From when on people are warned: enough to ask for more time (WCAG 2.2.1 asks for 20). */
export const WARNING_SECONDS = 120;

/** Whether asking for more time would give any. */
export const canExtend = (hold: { heldUntil: Date; placedAt: Date }) =>
  hold.heldUntil.getTime() < hold.placedAt.getTime() + LONGEST_HOLD_MS;

/** "9 minutes", "1 minute", "45 seconds": whole minutes are rounded up, as clocks for waiting do. */
export function inWords(seconds: number): string {
  if (seconds <= 60) return counted(Math.max(0, Math.ceil(seconds)), "second");
  return inMinutes(seconds);
}
