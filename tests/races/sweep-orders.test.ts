import { beforeAll, expect } from "vitest";
import { addLine } from "@/lib/shop/cart/cart-data";
import { concludePayment, receiveEvent } from "@/lib/shop/checkout/conclude-payment-data";
import { beginPayment } from "@/lib/shop/checkout/payments-data";
import { placeOrder } from "@/lib/shop/checkout/place-order-data";
import { extendHold } from "@/lib/shop/checkout/stock-hold-data";
import { sweepOrders } from "@/lib/shop/checkout/sweep-checkouts-data";
import { decideCharge, lookUpCharge } from "@/lib/shop/payments/demo-bank-data";
import { demoProvider } from "@/lib/shop/payments/demo-provider";
import { newGuest } from "@/tests/support/people/people";
import { atOnce, late, race, refusals, warmUp } from "@/tests/support/requests/races";
import { checkoutOf, fillCart, letTimePass, orderFor } from "@/tests/support/shop/checkout";
import { expectNothingLost, ordersOf } from "@/tests/support/shop/invariants";
import { newProduct, stockOf } from "@/tests/support/shop/shelf";

beforeAll(warmUp);

async function overdueOrder() {
  const [guest, mug, pot] = [await newGuest(), await newProduct(), await newProduct()];
  const { payment } = await orderFor(guest, [
    [mug, 2],
    [pot, 3],
  ]);
  await beginPayment(payment);
  await letTimePass(payment, "11 minutes");
  return { guest, mug, pot, payment };
}

/** The bank's webhook, as often as it likes. */
async function tell({ reference }: { reference: string }): Promise<void> {
  const report = await lookUpCharge(reference);
  const event = { id: `${reference}:${report.state}`, type: "charge", reference, report };
  await receiveEvent(demoProvider, event);
}

race("paying while it is swept is paid or refused by the bank, never both", async () => {
  const { mug, pot, payment } = await overdueOrder();
  const outcomes = await atOnce<unknown>([
    late(() => decideCharge(payment.reference, "succeeded")),
    late(sweepOrders),
    late(sweepOrders),
  ]);
  expect(refusals(outcomes)).toEqual([]);
  await concludePayment(payment.reference);

  const { state } = await lookUpCharge(payment.reference);
  const [order] = await ordersOf([mug]);
  expect(order?.paidAt !== null).toBe(state === "succeeded");
  expect(order?.cancelledAt !== null).toBe(state !== "succeeded");
  await expectNothingLost(mug, pot);
});

race("the sweeper, the webhook and who comes back end an order once", async () => {
  const { mug, pot, payment } = await overdueOrder();
  await decideCharge(payment.reference, "succeeded");
  const outcomes = await atOnce<unknown>([
    late(() => tell(payment)),
    late(() => tell(payment)),
    late(() => concludePayment(payment.reference)),
    late(sweepOrders),
  ]);

  expect(refusals(outcomes)).toEqual([]);
  expect(await ordersOf([mug])).toMatchObject([{ paidAt: expect.any(Date) }]);
  expect([await stockOf(mug), await stockOf(pot)]).toEqual([8, 7]);
  await expectNothingLost(mug, pot);
});

race("asking for more time while it is swept gives it or not, and loses nothing", async () => {
  const { mug, pot, payment } = await overdueOrder();
  const outcomes = await atOnce<unknown>([
    late(() => extendHold(payment.reference)),
    late(sweepOrders),
  ]);
  expect(refusals(outcomes)).toEqual([]);
  await expectNothingLost(mug, pot);
});

race("what is swept is back in the cart beside what is added and ordered meanwhile", async () => {
  const { guest, mug, pot } = await overdueOrder();
  await fillCart(guest, [[mug, 1]]);
  const form = await checkoutOf(guest);
  const outcomes = await atOnce<unknown>([
    late(sweepOrders),
    late(() => placeOrder(guest, form)),
    late(() => addLine(guest, { productId: pot.id, quantity: 1 })),
  ]);
  for (const refusal of refusals(outcomes)) expect(refusal).toMatchObject({ name: "Refusal" });
  await expectNothingLost(mug, pot);
});
