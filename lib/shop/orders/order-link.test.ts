import "@/tests/support/database";
import { v7 as uuid } from "uuid";
import { expect, test } from "vitest";
import { isOrderKey, orderKey } from "@/lib/shop/orders/order-link";

test("a key is 256 bits that an address can carry, the same each time", () => {
  const id = uuid();
  expect(orderKey(id)).toMatch(/^[\w-]{43}$/);
  expect(orderKey(id)).toBe(orderKey(id));
  expect(isOrderKey(orderKey(id), id)).toBe(true);
});

test("a key is one order's", () => {
  const [one, other] = [uuid(), uuid()];
  expect(isOrderKey(orderKey(one), other)).toBe(false);
});

test.each([
  ["nothing", () => ""],
  ["a part of it", (key: string) => key.slice(0, -1)],
  ["more than it", (key: string) => `${key}A`],
  ["it in capitals", (key: string) => key.toUpperCase()],
  ["another last letter", (key: string) => `${key.slice(0, -1)}${key.endsWith("A") ? "B" : "A"}`],
  ["letters that are no letters", (key: string) => `${key.slice(0, -1)}\u0000`],
  ["as many bytes of other letters", () => "é".repeat(21).concat("x")],
])("%s opens nothing", (_what, change) => {
  const id = uuid();
  expect(isOrderKey(change(orderKey(id)), id)).toBe(false);
});
