import { describe, expect, test } from "vitest";
import { canWithdraw, lastDayBefore, withdrawalEnds } from "@/lib/shop/orders/withdrawal";

const paidAt = new Date("2026-11-21T15:04:05Z");
const paid = {
  paidAt,
  declinedAt: null,
  cancelledAt: null,
  withdrawnAt: null,
  payment: { refundDueAt: null, refundedAt: null },
};

describe("withdrawing", () => {
  test("is possible for 14 days after the slowest delivery, the last day to its end", () => {
    const end = withdrawalEnds(paidAt);
    expect(end).toEqual(new Date("2026-12-13T00:00:00Z"));
    expect(lastDayBefore(end)).toEqual(new Date("2026-12-12T00:00:00Z"));
    expect(canWithdraw(paid, paidAt)).toBe(true);
    expect(canWithdraw(paid, new Date("2026-12-12T23:59:59.999Z"))).toBe(true);
    expect(canWithdraw(paid, end)).toBe(false);
  });

  test("is possible as long whenever on the day it was paid", () => {
    for (const time of ["00:00:00.000Z", "23:59:59.999Z"]) {
      expect(withdrawalEnds(new Date(`2026-11-21T${time}`))).toEqual(withdrawalEnds(paidAt));
    }
  });

  test.each([
    ["that was not paid", { paidAt: null }],
    ["that was withdrawn from", { withdrawnAt: paidAt }],
    ["whose money is owed back", { payment: { refundDueAt: paidAt, refundedAt: null } }],
    ["whose money went back", { payment: { refundDueAt: paidAt, refundedAt: paidAt } }],
  ])("is not possible from an order %s", (_what, facts) => {
    expect(canWithdraw({ ...paid, ...facts }, paidAt)).toBe(false);
  });
});
