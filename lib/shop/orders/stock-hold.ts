import { counted, inMinutes } from "@/words/ground/grammar";

const MINUTE = 60 * 1000;

/** In milliseconds: how long stock is held for an order whose payment is under way. */
export const HOLD = 10 * MINUTE;

/** In milliseconds: how long it can be held in all, however often its buyer asks for more time. */
export const LONGEST_HOLD = 60 * MINUTE;

/** Until when stock is held that is taken, or asked for once more, at that time. */
export const holdUntil = (at: Date) => new Date(at.getTime() + HOLD);

/** From how many seconds on people are warned: enough to ask for more time (WCAG 2.2.1 asks for 20). */
export const WARNING = 120;

/** Whether asking for more time would give any. */
export const canExtend = (hold: { heldUntil: Date; placedAt: Date }) =>
  hold.heldUntil.getTime() < hold.placedAt.getTime() + LONGEST_HOLD;

/** "9 minutes", "1 minute", "45 seconds": whole minutes are rounded up, as clocks for waiting do. */
export function inWords(seconds: number): string {
  if (seconds <= 60) return counted(Math.max(0, Math.ceil(seconds)), "second");
  return inMinutes(seconds);
}
