import "server-only";
import { cache } from "react";
import { addLine } from "@/lib/cart/cart-data";
import { db, type Transaction, transaction } from "@/lib/db";
import {
  isPaymentReference,
  type PaymentOutcome,
  type PaymentRequest,
} from "@/lib/payments/payments";

/** A payment as its own page shows it: what, how much, and nothing about the person. */
export interface PaymentOnPage extends PaymentRequest {
  isSettled: boolean;
}

/** The payment of that reference; whoever knows the reference may see it. */
export const getPayment = cache(async (reference: string): Promise<PaymentOnPage | null> => {
  if (!isPaymentReference(reference)) return null;

  const payment = await db.payment.findUnique({
    where: { reference },
    relationLoadStrategy: "join",
    select: {
      amountCents: true,
      currency: true,
      succeededAt: true,
      declinedAt: true,
      order: { select: { number: true } },
    },
  });
  if (!payment) return null;

  return {
    reference,
    orderNumber: payment.order.number,
    amount: { cents: payment.amountCents, currency: payment.currency },
    isSettled: payment.succeededAt !== null || payment.declinedAt !== null,
  };
});

/**
 * The one finaliser: writes down what a payment came to and what follows for its order. Only the
 * first outcome counts; told again, or told otherwise, nothing changes.
 *
 * @returns the order's number and whether it is paid now; null when there is no such payment
 */
export async function settlePayment(
  reference: string,
  outcome: PaymentOutcome,
): Promise<{ number: string; isPaid: boolean } | null> {
  if (!isPaymentReference(reference)) return null;

  await transaction(async (tx) => {
    const at = new Date();
    const [payment] = await tx.payment.updateManyAndReturn({
      where: { reference, succeededAt: null, declinedAt: null },
      data: outcome === "succeeded" ? { succeededAt: at } : { declinedAt: at },
      select: { orderId: true },
    });
    if (!payment) return;

    const { orderId } = payment;
    if (outcome === "succeeded") await sell(tx, orderId, at);
    else await giveBack(tx, orderId, at);
  });

  const payment = await db.payment.findUnique({
    where: { reference },
    select: { succeededAt: true, order: { select: { number: true } } },
  });
  return payment && { number: payment.order.number, isPaid: payment.succeededAt !== null };
}

async function sell(tx: Transaction, orderId: string, paidAt: Date): Promise<void> {
  await tx.order.update({ where: { id: orderId }, data: { paidAt }, select: { id: true } });
  await tx.stockHold.deleteMany({ where: { orderId } });
}

// The held pieces go back on sale first, then into the person's open cart, so they find them there.
async function giveBack(tx: Transaction, orderId: string, declinedAt: Date): Promise<void> {
  const { userId } = await tx.order.update({
    where: { id: orderId },
    data: { declinedAt },
    select: { userId: true },
  });

  const holds = await tx.stockHold.findMany({ where: { orderId }, orderBy: { productId: "asc" } });
  for (const { productId, quantity } of holds) {
    await tx.product.update({
      where: { id: productId },
      data: { stock: { increment: quantity } },
      select: { id: true },
    });
  }
  await tx.stockHold.deleteMany({ where: { orderId } });

  if (!userId) return;
  // Holds were written in the cart's order, and their ids tell.
  for (const { productId, quantity } of holds.toSorted((one, other) =>
    one.id < other.id ? -1 : 1,
  )) {
    await addLine({ id: userId }, { productId, quantity }, tx);
  }
}
