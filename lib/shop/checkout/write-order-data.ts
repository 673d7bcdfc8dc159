import "server-only";
import { audit } from "@/lib/ground/audit";
import type { Transaction } from "@/lib/ground/db";
import type { LineNow } from "@/lib/shop/checkout/cart-changes";
import { holdUntil } from "@/lib/shop/checkout/stock-hold";
import type { CheckoutDetails } from "@/lib/shop/orders/order-schema";
import { newOrderNumber, type OrderState } from "@/lib/shop/orders/orders";
import { newPaymentReference, type OrderPayment } from "@/lib/shop/payments/payments";
import { paymentProvider } from "@/lib/shop/payments/providers";
import type { Costs, Delivery } from "@/lib/shop/prices/delivery-and-tax";

export interface PlacedOrder {
  number: string;
  state: OrderState;
  payment: OrderPayment;
}

export interface Line extends LineNow {
  /** of the line in the cart; ids are in the order in which lines were added */
  id: string;
  slug: string;
}

interface NewOrder {
  userId: string;
  cartId: string;
  placedAt: Date;
  details: CheckoutDetails;
  delivery: Delivery;
  costs: Costs;
  lines: Line[];
}

export async function writeOrder(tx: Transaction, order: NewOrder): Promise<PlacedOrder> {
  const { userId, cartId, placedAt, details, delivery, costs, lines } = order;
  const amount = costs.total;
  const { id, number } = await tx.order.create({
    data: {
      ...details,
      number: newOrderNumber(),
      userId,
      cartId,
      placedAt,
      delivery,
      deliveryCents: costs.delivery.cents,
      currency: amount.currency,
      totalCents: amount.cents,
      taxCents: costs.tax.cents,
      taxBasisPoints: costs.taxBasisPoints,
    },
    select: { id: true, number: true },
  });
  await writeLines(tx, id, lines, holdUntil(placedAt));

  const { id: provider } = paymentProvider;
  const reference = newPaymentReference();
  await tx.payment.create({
    data: {
      orderId: id,
      provider,
      reference,
      amountCents: amount.cents,
      currency: amount.currency,
    },
    select: { id: true },
  });
  await audit({ type: "order.placed", userId }, tx);
  const payment = { reference, provider, providerReference: null };
  return {
    number,
    state: "waiting",
    payment: { ...payment, orderNumber: number, amount, placedAt },
  };
}

async function writeLines(
  tx: Transaction,
  orderId: string,
  lines: Line[],
  expiresAt: Date,
): Promise<void> {
  await tx.orderLine.createMany({
    data: lines.map(({ productId, slug, name, priceCents, quantity }) => ({
      orderId,
      productId,
      slug,
      name,
      priceCents,
      quantity,
    })),
  });
  await tx.stockHold.createMany({
    data: lines.map(({ productId, quantity }) => ({
      orderId,
      productId,
      quantity,
      expiresAt,
    })),
  });
}
