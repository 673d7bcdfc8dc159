import "server-only";
import { db, type Transaction, transaction, untilUnique } from "@/lib/db";
import { formatMoney, totalCents } from "@/lib/money";
import {
  CART_CHANGED,
  type CheckoutDetails,
  canCheckout,
  NO_GUEST_CHECKOUT,
  newOrderNumber,
  type OrderState,
  orderState,
  type PlaceOrder,
} from "@/lib/orders/orders";
import { demoProvider } from "@/lib/payments/demo-provider";
import { newPaymentReference, type PaymentRequest } from "@/lib/payments/payments";
import { Refusal } from "@/lib/refusal";
import { isPerson, type Viewer } from "@/lib/viewer";

const MINUTE = 60 * 1000;
const HOLD = 10 * MINUTE;

/** An order that stands, and how it is to be paid. */
export interface PlacedOrder {
  number: string;
  state: OrderState;
  payment: PaymentRequest;
}

/**
 * Turns the viewer's cart into an order that waits for its payment, and holds the stock for it; all
 * of it or nothing. A cart becomes an order once: asking again gives the order it became.
 *
 * @throws Refusal when the cart is empty, the total is not the one that was shown, or stock is short
 */
export async function placeOrder(viewer: Viewer, wanted: PlaceOrder): Promise<PlacedOrder> {
  if (!isPerson(viewer)) throw new Refusal(EMPTY);
  if (!canCheckout(viewer)) throw new Refusal(NO_GUEST_CHECKOUT);

  const { cartId, shownTotal, lines: _, ...details } = wanted;
  const placed = await untilUnique("Order", () =>
    transaction(async (tx) => {
      if (!(await closeCart(tx, viewer.id, cartId))) return null;

      const lines = await readLines(tx, cartId);
      requireShownTotal(lines, shownTotal);
      await takeStock(tx, lines);
      return writeOrder(tx, { userId: viewer.id, cartId, details, lines });
    }),
  );
  if (placed) return placed;

  const earlier = await findPlaced(viewer.id, cartId);
  if (!earlier) throw new Refusal(CART_CHANGED);
  return earlier;
}

const EMPTY = "Your cart is empty. Add something to it first.";

// Takes the cart's lock: a second submit waits here and then finds nothing to close. The owner's lock
// comes first, as everywhere, so that a merge of the owner waits instead of meeting us halfway.
async function closeCart(tx: Transaction, userId: string, cartId: string): Promise<boolean> {
  const closed = await tx.$executeRaw`
    WITH owner AS (SELECT id FROM "User" WHERE id = ${userId}::uuid FOR KEY SHARE)
    UPDATE "Cart" cart SET "closedAt" = now(), "updatedAt" = now() FROM owner
    WHERE cart.id = ${cartId}::uuid AND cart."userId" = owner.id AND cart."closedAt" IS NULL`;
  return closed === 1;
}

interface Line {
  /** of the cart's line: in its order they were added */
  id: string;
  productId: string;
  slug: string;
  name: string;
  priceCents: number;
  currency: string;
  quantity: number;
}

// Sorted by product: everyone takes the rows' locks in one order, so nobody waits in a circle.
async function readLines(tx: Transaction, cartId: string): Promise<Line[]> {
  const lines = await tx.$queryRaw<Line[]>`
    SELECT line.id, product.id AS "productId", slug, name, "priceCents", currency, quantity
    FROM "CartLine" line JOIN "Product" product ON product.id = line."productId"
    WHERE line."cartId" = ${cartId}::uuid
    ORDER BY product.id`;
  if (lines.length === 0) throw new Refusal(EMPTY);
  return lines;
}

function requireShownTotal(lines: Line[], shownTotal: number): void {
  const cents = totalCents(lines);
  if (cents === shownTotal) return;

  const currency = currencyOf(lines);
  throw new Refusal(
    `The total is now ${formatMoney({ cents, currency })}, not ` +
      `${formatMoney({ cents: shownTotal, currency })}. Check your cart and place the order again.`,
  );
}

async function takeStock(tx: Transaction, lines: Line[]): Promise<void> {
  for (const { productId, name, quantity } of lines) {
    const { count } = await tx.product.updateMany({
      where: { id: productId, stock: { gte: quantity } },
      data: { stock: { decrement: quantity } },
    });
    if (count === 0) {
      throw new Refusal(`There is not enough of ${name} left. Change your cart and try again.`);
    }
  }
}

async function writeOrder(
  tx: Transaction,
  order: { userId: string; cartId: string; details: CheckoutDetails; lines: Line[] },
): Promise<PlacedOrder> {
  const { userId, cartId, details, lines } = order;
  const amount = { cents: totalCents(lines), currency: currencyOf(lines) };
  const { id, number } = await tx.order.create({
    data: {
      ...details,
      number: newOrderNumber(),
      userId,
      cartId,
      currency: amount.currency,
      totalCents: amount.cents,
    },
    select: { id: true, number: true },
  });

  const expiresAt = new Date(Date.now() + HOLD);
  const inCartOrder = lines.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  await tx.orderLine.createMany({
    data: inCartOrder.map(({ id: _, currency, ...line }) => ({ ...line, orderId: id })),
  });
  await tx.stockHold.createMany({
    data: inCartOrder.map(({ productId, quantity }) => ({
      orderId: id,
      productId,
      quantity,
      expiresAt,
    })),
  });

  const reference = newPaymentReference();
  await tx.payment.create({
    data: {
      orderId: id,
      provider: demoProvider.id,
      reference,
      amountCents: amount.cents,
      currency: amount.currency,
    },
    select: { id: true },
  });
  return { number, state: "waiting", payment: { reference, orderNumber: number, amount } };
}

async function findPlaced(userId: string, cartId: string): Promise<PlacedOrder | null> {
  const order = await db.order.findUnique({
    where: { cartId, userId },
    select: {
      number: true,
      paidAt: true,
      declinedAt: true,
      totalCents: true,
      currency: true,
      payment: { select: { reference: true } },
    },
  });
  if (!order?.payment) return null;

  const { number, totalCents: cents, currency } = order;
  const { reference } = order.payment;
  return {
    number,
    state: orderState(order),
    payment: { reference, orderNumber: number, amount: { cents, currency } },
  };
}

const currencyOf = (lines: Line[]) => lines[0]?.currency ?? "EUR";
