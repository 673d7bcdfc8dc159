import { beforeAll, expect } from "vitest";
import { addLine } from "@/lib/shop/cart/cart-data";
import { concludePayment } from "@/lib/shop/checkout/conclude-payment-data";
import { beginPayment } from "@/lib/shop/checkout/payments-data";
import { placeOrder } from "@/lib/shop/checkout/place-order-data";
import { decideCharge } from "@/lib/shop/payments/demo-bank-data";
import { newGuest } from "@/tests/support/people/people";
import { atOnce, given, late, race, refusals, warmUp } from "@/tests/support/requests/races";
import { cartOf, checkoutOf, fillCart, orderFor, settle } from "@/tests/support/shop/checkout";
import { expectNothingLost, ordersOf } from "@/tests/support/shop/invariants";
import { newProduct, stockOf } from "@/tests/support/shop/shelf";

beforeAll(warmUp);

async function waitingOrder() {
  const [guest, mug, pot] = [await newGuest(), await newProduct(), await newProduct()];
  const { payment } = await orderFor(guest, [
    [mug, 2],
    [pot, 3],
  ]);
  return { guest, mug, pot, payment };
}

race("Pay and Decline at once sell it, or owe the money back", async () => {
  const { guest, mug, pot, payment } = await waitingOrder();
  const outcomes = await atOnce([
    () => settle(payment, "succeeded"),
    () => settle(payment, "declined"),
  ]);

  expect(refusals(outcomes)).toEqual([]);
  const [order] = await ordersOf([mug]);
  const isPaid = order?.paidAt != null;
  expect(order?.payment?.refundDueAt != null).toBe(!isPaid);
  expect(await stockOf(mug)).toBe(isPaid ? 8 : 10);
  expect(await cartOf(guest)).toEqual(isPaid ? {} : { [mug.id]: 2, [pot.id]: 3 });
  await expectNothingLost(mug, pot);
});

race("Pay and Decline at once at the demo bank come to one of both", async () => {
  const { mug, pot, payment } = await waitingOrder();
  const { reference } = payment;
  await beginPayment(payment);
  const outcomes = await atOnce(
    (["succeeded", "declined"] as const).map((outcome) => async () => {
      await decideCharge(reference, outcome);
      return concludePayment(reference);
    }),
  );

  expect(refusals(outcomes)).toEqual([]);
  const [first, second] = given(outcomes);
  expect(first).toEqual(second);
  expect(await ordersOf([mug])).toMatchObject([
    first?.state === "paid" ? { paidAt: expect.any(Date) } : { declinedAt: expect.any(Date) },
  ]);
  await expectNothingLost(mug, pot);
});

race("a decline that is told twenty times gives back once", async () => {
  const { guest, mug, pot, payment } = await waitingOrder();
  const decline = () => settle(payment, "declined");
  const outcomes = await atOnce(Array<typeof decline>(20).fill(decline));

  expect(refusals(outcomes)).toEqual([]);
  expect(await stockOf(mug)).toBe(10);
  expect(await cartOf(guest)).toEqual({ [mug.id]: 2, [pot.id]: 3 });
  await expectNothingLost(mug, pot);
});

race("what is added while a payment is declined is in the cart with what comes back", async () => {
  const { guest, mug, pot, payment } = await waitingOrder();
  const bowl = await newProduct();
  const outcomes = await atOnce<unknown>([
    () => settle(payment, "declined"),
    late(() => addLine(guest, { productId: mug.id, quantity: 1 })),
    late(() => addLine(guest, { productId: bowl.id, quantity: 1 })),
  ]);

  expect(refusals(outcomes)).toEqual([]);
  expect(await cartOf(guest)).toEqual({ [mug.id]: 3, [pot.id]: 3, [bowl.id]: 1 });
  await expectNothingLost(mug, pot, bowl);
});

race("a decline while the next order of the same things is placed loses nothing", async () => {
  const { guest, mug, pot, payment } = await waitingOrder();
  await fillCart(guest, [
    [mug, 1],
    [pot, 1],
  ]);
  const form = await checkoutOf(guest);
  const [declining, placing] = await atOnce<unknown>([
    () => settle(payment, "declined"),
    () => placeOrder(guest, form),
  ]);

  expect(declining).toMatchObject({ status: "fulfilled", value: { number: expect.any(String) } });
  if (placing?.status === "fulfilled") {
    expect(await cartOf(guest)).toEqual({ [mug.id]: 2, [pot.id]: 3 });
  } else {
    expect(placing?.reason).toMatchObject({ name: "Refusal" });
    expect(await cartOf(guest)).toEqual({ [mug.id]: 3, [pot.id]: 4 });
  }
  await expectNothingLost(mug, pot);
});
