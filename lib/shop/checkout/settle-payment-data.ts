import "server-only";
import { audit } from "@/lib/ground/audit";
import { type Transaction, transaction } from "@/lib/ground/db";
import { releaseHold } from "@/lib/shop/checkout/stock-hold-data";
import { lockOwnerOf } from "@/lib/shop/orders/lock-owner-data";
import { queueConfirmation, queueLatePayment } from "@/lib/shop/orders/order-letters-data";
import { isPaymentReference, type PaymentReport } from "@/lib/shop/payments/payments";

/** What a payment came to, as far as the shop is concerned. */
export type Outcome =
  | Extract<PaymentReport, { state: "succeeded" }>
  | { state: "declined" }
  /** before anything was paid: by the buyer, or because nobody paid in time */
  | { state: "calledOff"; by: "buyer" | "time" };

/** Money that is not what the order costs: nothing is sold for it, and somebody has to look. */
export class WrongAmount extends Error {}

/**
 * The one finaliser: writes down what a payment came to and what follows for its order, in one
 * transaction. Told again, nothing changes. Told otherwise, the first outcome stays; only money that
 * comes after all is noted too, and owed back.
 *
 * @returns the order's number; null when there is no such payment
 * @throws WrongAmount when the provider took another amount than the order's
 */
export async function settlePayment(
  reference: string,
  outcome: Outcome,
): Promise<{ number: string } | null> {
  return transaction((tx) => settleIn(tx, reference, outcome));
}

/** `settlePayment` as a part of the caller's transaction. */
export async function settleIn(
  tx: Transaction,
  reference: string,
  outcome: Outcome,
): Promise<{ number: string } | null> {
  if (!isPaymentReference(reference)) return null;

  const payment = await tx.payment.findUnique({
    where: { reference },
    relationLoadStrategy: "join",
    select: {
      amountCents: true,
      currency: true,
      order: { select: { id: true, number: true, userId: true } },
    },
  });
  if (!payment) return null;

  const { order, amountCents, currency } = payment;
  if (outcome.state === "succeeded") {
    const { amount } = outcome;
    if (amount.cents !== amountCents || amount.currency !== currency) throw new WrongAmount();
    await sell(tx, reference, order);
  } else {
    await giveUp(tx, reference, order, outcome);
  }
  return { number: order.number };
}

interface SettledOrder {
  id: string;
  number: string;
  userId: string | null;
}

async function sell(tx: Transaction, reference: string, order: SettledOrder): Promise<void> {
  const at = new Date();
  const { count } = await tx.payment.updateMany({
    where: { reference, succeededAt: null, declinedAt: null },
    data: { succeededAt: at },
  });
  if (count === 0) return owe(tx, reference, order.id);

  await tx.order.update({ where: { id: order.id }, data: { paidAt: at }, select: { id: true } });
  await tx.stockHold.deleteMany({ where: { orderId: order.id } });
  await queueConfirmation(tx, order.id);
  await audit({ type: "order.paid", userId: order.userId ?? undefined }, tx);
}

// The order was given up before: its stock may be somebody else's by now.
async function owe(tx: Transaction, reference: string, orderId: string): Promise<void> {
  const where = { reference, succeededAt: null };
  if ((await tx.payment.count({ where })) === 0) return;

  await lockOwnerOf(tx, orderId);
  const at = new Date();
  const { count } = await tx.payment.updateMany({
    where,
    data: { succeededAt: at, declinedAt: null, refundDueAt: at },
  });
  if (count === 1) await queueLatePayment(tx, orderId);
}

async function giveUp(
  tx: Transaction,
  reference: string,
  order: SettledOrder,
  outcome: Exclude<Outcome, { state: "succeeded" }>,
): Promise<void> {
  const userId = await lockOwnerOf(tx, order.id);
  const at = new Date();
  const { count } = await tx.payment.updateMany({
    where: { reference, succeededAt: null, declinedAt: null },
    data: { declinedAt: at },
  });
  if (count === 0) return;

  const isDeclined = outcome.state === "declined";
  await tx.order.update({
    where: { id: order.id },
    data: isDeclined ? { declinedAt: at } : { cancelledAt: at },
    select: { id: true },
  });
  const wantsItBack = isDeclined || outcome.by === "time";
  await releaseHold(tx, order.id, wantsItBack ? userId : null);
  await audit(
    {
      type: isDeclined ? "order.declined" : "order.cancelled",
      userId: userId ?? undefined,
      reason: isDeclined ? undefined : outcome.by,
    },
    tx,
  );
}
