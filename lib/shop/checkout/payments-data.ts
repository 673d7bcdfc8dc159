import "server-only";
import { cache } from "react";
import { db } from "@/lib/ground/db";
import { stateColumns } from "@/lib/shop/orders/order-columns";
import { type OrderState, orderState } from "@/lib/shop/orders/orders";
import {
  isPaymentReference,
  type OrderPayment,
  PaymentUnavailable,
} from "@/lib/shop/payments/payments";
import { providerOf } from "@/lib/shop/payments/providers";

/** A payment as its own page shows it: what, how much, and nothing about the person. */
export interface PaymentOnPage extends OrderPayment {
  state: OrderState;
  /** until when the stock is held; null when nothing is */
  heldUntil: Date | null;
}

/** The payment of that reference; whoever knows the reference may see it. */
export const getPayment = cache(async (reference: string): Promise<PaymentOnPage | null> => {
  if (!isPaymentReference(reference)) return null;

  const payment = await db.payment.findUnique({
    where: { reference },
    relationLoadStrategy: "join",
    select: {
      provider: true,
      providerReference: true,
      amountCents: true,
      currency: true,
      order: {
        select: {
          ...stateColumns,
          number: true,
          placedAt: true,
          holds: { select: { expiresAt: true }, take: 1 },
        },
      },
    },
  });
  if (!payment) return null;

  const { order, amountCents: cents, currency, provider, providerReference } = payment;
  return {
    reference,
    provider,
    providerReference,
    orderNumber: order.number,
    amount: { cents, currency },
    state: orderState(order),
    heldUntil: order.holds[0]?.expiresAt ?? null,
    placedAt: order.placedAt,
  };
});

/**
 * Tells the provider of the payment, once however often it is called.
 *
 * @returns the address where the shopper pays
 * @throws PaymentUnavailable when the provider cannot be told now; the order goes on waiting
 */
export async function beginPayment(payment: OrderPayment): Promise<string> {
  const provider = providerOf(payment.provider);
  if (!provider) throw new PaymentUnavailable(`${payment.provider} is not set up any more.`);

  const { page, providerReference } = await provider.begin(payment);
  // Before anyone can pay: the shop must be able to ask for what it took.
  if (![payment.reference, payment.providerReference].includes(providerReference)) {
    await db.payment.update({
      where: { reference: payment.reference },
      data: { providerReference },
      select: { id: true },
    });
  }
  return page;
}
