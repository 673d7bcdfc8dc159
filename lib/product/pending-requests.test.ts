import "@/tests/support/database";
import { redirect } from "next/navigation";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import guests from "@/guests.config";
import { db } from "@/lib/ground/db";
import { asOwner } from "@/lib/guests/sign-in-anonymously";
import { doPendingRequest } from "@/lib/product/pending-requests";
import { addLine } from "@/lib/shop/cart/cart-data";
import { newMember } from "@/tests/support/people/people";
import { browser } from "@/tests/support/requests/browser";
import { cartOf } from "@/tests/support/shop/checkout";
import { newProduct } from "@/tests/support/shop/shelf";

vi.mock("next/navigation", () => ({
  redirect: vi.fn((to: string) => {
    throw new Error(`redirected to ${to}`);
  }),
}));

beforeEach(() => {
  browser.forgetAll();
  guests.disabled = true;
});
afterEach(() => {
  guests.disabled = false;
});

function addAsVisitor(productId: string) {
  const input = { productId, quantity: "2" };
  return asOwner((owner, tx) => addLine(owner, { productId, quantity: 2 }, tx), {
    pending: { name: "addToCart", input, next: "/cart" },
  });
}

describe("in a shop that takes no guests", () => {
  test("a visitor is led to sign in, and no row is made", async () => {
    const before = await db.user.count();
    await expect(addAsVisitor((await newProduct()).id)).rejects.toThrow("redirected to");
    expect(redirect).toHaveBeenLastCalledWith("/sign-in?next=%2Fcart");
    expect(await db.user.count()).toBe(before);
  });

  test("what was asked for is done after signing in, once", async () => {
    const [mug, member] = [await newProduct(), await newMember()];
    await addAsVisitor(mug.id).catch(() => undefined);
    await doPendingRequest(member);
    await doPendingRequest(member);
    expect(await cartOf(member)).toEqual({ [mug.id]: 2 });
  });

  test("what cannot be had any more keeps nobody from signing in", async () => {
    const [mug, member] = [await newProduct(), await newMember()];
    await addAsVisitor(mug.id).catch(() => undefined);
    await db.product.update({ where: { id: mug.id }, data: { stock: 0 } });
    await doPendingRequest(member);
    expect(await cartOf(member)).toEqual({});
  });

  test.each([
    "",
    "nonsense",
    "[]",
    '{"name":"__proto__"}',
    '{"name":"toString","input":{}}',
    '{"name":"addToCart","input":{"productId":"1","quantity":"-1"}}',
    "null",
  ])("a cookie that says %j asks for nothing", async (value) => {
    const member = await newMember();
    browser.hold("pending-request", value);
    await doPendingRequest(member);
    expect(await cartOf(member)).toEqual({});
  });
});
