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

/** It holds nothing about the person: whoever knows the reference may see it. */
export interface PaymentOnPage extends OrderPayment {
  state: OrderState;
  heldUntil: Date | null;
}

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

/** Returns the address where the shopper pays. @throws PaymentUnavailable; the order waits on */
export async function beginPayment(payment: OrderPayment): Promise<string> {
  const provider = providerOf(payment.provider);
  if (!provider) throw new PaymentUnavailable(`${payment.provider} is not set up any more.`);

  const { page, providerReference } = await provider.begin(payment);
  // Stored before anyone can pay: later the shop asks by it what was taken.
  if (![payment.reference, payment.providerReference].includes(providerReference)) {
    await db.payment.update({
      where: { reference: payment.reference },
      data: { providerReference },
      select: { id: true },
    });
  }
  return page;
}
