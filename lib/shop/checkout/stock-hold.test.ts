import { describe, expect, test } from "vitest";
import {
  canExtend,
  HOLD_MS,
  holdUntil,
  inWords,
  LONGEST_HOLD_MS,
} from "@/lib/shop/checkout/stock-hold";

describe("stock that is held", () => {
  const placedAt = new Date("2026-01-01T12:00:00Z");
  const later = (milliseconds: number) => new Date(placedAt.getTime() + milliseconds);

  test("is held for ten minutes", () => {
    expect(holdUntil(placedAt)).toEqual(new Date("2026-01-01T12:10:00Z"));
  });

  test("can be held longer, up to an hour in all", () => {
    expect(canExtend({ placedAt, heldUntil: later(HOLD_MS) })).toBe(true);
    expect(canExtend({ placedAt, heldUntil: later(LONGEST_HOLD_MS - 1) })).toBe(true);
    expect(canExtend({ placedAt, heldUntil: later(LONGEST_HOLD_MS) })).toBe(false);
  });

  test.each([
    [600, "10 minutes"],
    [541, "10 minutes"],
    [540, "9 minutes"],
    [61, "2 minutes"],
    [60, "60 seconds"],
    [1, "1 second"],
    [0.2, "1 second"],
    [0, "0 seconds"],
    [-5, "0 seconds"],
  ])("with %d seconds left says %s", (seconds, words) => {
    expect(inWords(seconds)).toBe(words);
  });
});
