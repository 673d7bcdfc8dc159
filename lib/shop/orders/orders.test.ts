import { describe, expect, test } from "vitest";
import {
  isOrderNumber,
  newOrderNumber,
  type OrderFacts,
  orderState,
} from "@/lib/shop/orders/orders";

describe("an order's number", () => {
  const numbers = Array.from({ length: 500 }, newOrderNumber);

  test("is written GL-XXXX-XXXX, without vowels and without what looks alike", () => {
    for (const number of numbers) {
      expect(number).toMatch(/^GL-[BCDFGHJKMNPQRSTVWXZ2-9]{4}-[BCDFGHJKMNPQRSTVWXZ2-9]{4}$/);
    }
  });

  test("is another one each time, in no order", () => {
    expect(new Set(numbers).size).toBe(numbers.length);
    expect([...numbers].sort()).not.toEqual(numbers);
  });

  test("is known by its form", () => {
    for (const number of numbers) expect(isOrderNumber(number)).toBe(true);
  });

  test.each([
    "",
    "GL-BBBB",
    "gl-bbbb-bbbb",
    "GL-BBBB-BBBB ",
    "GL-BBBB-BBBB\n",
    "GL-BBB1-BBBB",
    "GL-AAAA-BBBB",
    "XX-BBBB-BBBB",
    "GL-BBBB-BBBB-BBBB",
    "GL-BB%B-BBBB",
    "GL-BBB\u0000-BBBB",
  ])(
    // biome-ignore format: a list
    "is not %j",
    (typed) => {
      expect(isOrderNumber(typed)).toBe(false);
    },
  );
});

describe("an order", () => {
  const at = new Date();
  const stateWith = (
    facts: Partial<Omit<OrderFacts, "payment">>,
    payment: Partial<OrderFacts["payment"]> = {},
  ) =>
    orderState({
      paidAt: null,
      declinedAt: null,
      cancelledAt: null,
      withdrawnAt: null,
      ...facts,
      payment: { refundDueAt: null, refundedAt: null, ...payment },
    });

  test("waits until its payment came to something", () => {
    expect(stateWith({})).toBe("waiting");
    expect(stateWith({ paidAt: at })).toBe("paid");
    expect(stateWith({ declinedAt: at })).toBe("declined");
    expect(stateWith({ cancelledAt: at })).toBe("cancelled");
  });

  test("is cancelled from its withdrawal on, and refunded when the money went back", () => {
    const paid = { paidAt: at, withdrawnAt: at };
    expect(stateWith(paid)).toBe("cancelled");
    expect(stateWith(paid, { refundDueAt: at })).toBe("cancelled");
    expect(stateWith(paid, { refundDueAt: at, refundedAt: at })).toBe("refunded");
  });

  test("that was paid too late is refunded too", () => {
    expect(stateWith({ cancelledAt: at }, { refundDueAt: at })).toBe("cancelled");
    expect(stateWith({ declinedAt: at }, { refundDueAt: at, refundedAt: at })).toBe("refunded");
  });
});
