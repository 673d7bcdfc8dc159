import "server-only";
import { audit } from "@/lib/ground/audit";
import { type Transaction, transaction } from "@/lib/ground/db";
import { releaseHold } from "@/lib/shop/checkout/stock-hold-data";
import { lockOwnerOf } from "@/lib/shop/orders/lock-owner-data";
import { queueConfirmation, queueLatePayment } from "@/lib/shop/orders/order-letters-data";
import { isPaymentReference, type PaymentReport } from "@/lib/shop/payments/payments";

export type Outcome =
  | Extract<PaymentReport, { state: "succeeded" }>
  | { state: "declined" }
  /** before it was paid */
  | { state: "calledOff"; by: "buyer" | "time" };

/** The provider took another amount than the order's: nothing is sold for it. */
export class WrongAmount extends Error {}

/**
 * The one finaliser, safe to repeat. The first outcome stays; later money is owed back.
 * @throws WrongAmount
 */
export async function settlePayment(
  reference: string,
  outcome: Outcome,
): Promise<{ number: string } | null> {
  return transaction((tx) => settleIn(tx, reference, outcome));
}

/** `settlePayment` inside the caller's transaction. */
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

// Its stock may have been sold since the order ended.
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
