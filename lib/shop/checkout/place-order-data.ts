import "server-only";
import { db, type Transaction, transaction, untilUnique } from "@/lib/ground/db";
import { formatMoney, type Money } from "@/lib/ground/format/money";
import { Refusal } from "@/lib/ground/forms/refusal";
import { isPerson, type Viewer } from "@/lib/session/viewer";
import type { ShownLine } from "@/lib/shop/cart/cart-schema";
import { cartChanges } from "@/lib/shop/checkout/cart-changes";
import { canCheckout, type PlaceOrder } from "@/lib/shop/checkout/checkout-schema";
import { type Line, type PlacedOrder, writeOrder } from "@/lib/shop/checkout/write-order-data";
import { stateColumns } from "@/lib/shop/orders/order-columns";
import { orderState } from "@/lib/shop/orders/orders";
import { costsOf } from "@/lib/shop/prices/delivery-and-tax";
import { changes as changeWords, refusal } from "@/words/shop/checkout/checkout";

/**
 * A cart becomes an order once: repeating the call returns the same order.
 * @throws Refusal when the cart is not as the shopper saw it. It is then changed to what can be
 *   ordered, so that the next try accepts that.
 */
export async function placeOrder(viewer: Viewer, wanted: PlaceOrder): Promise<PlacedOrder> {
  if (!isPerson(viewer)) throw new Refusal(refusal.cartEmpty);
  if (!canCheckout(viewer)) throw new Refusal(refusal.noGuests);

  try {
    const placed = await untilUnique("Order", () =>
      transaction((tx) => orderCart(tx, viewer.id, wanted)),
    );
    if (placed) return placed;
  } catch (error) {
    if (error instanceof NotAsShown) await acceptChanges(viewer.id, wanted.cartId);
    throw error;
  }

  const earlier = await findPlaced(viewer.id, wanted.cartId);
  if (!earlier) throw new Refusal(refusal.cartChanged);
  return earlier;
}

class NotAsShown extends Refusal {}

async function orderCart(
  tx: Transaction,
  userId: string,
  wanted: PlaceOrder,
): Promise<PlacedOrder | null> {
  const { cartId, lines: shown, shownTotals, delivery, ...details } = wanted;
  const placedAt = await closeCart(tx, userId, cartId);
  if (!placedAt) return null;

  const lines = await lockLines(tx, cartId);
  const currency = lines[0]?.currency ?? "EUR";
  const costs = costsOf(lines, { delivery, country: details.country, currency });
  requireAsShown(lines, shown, costs.total, shownTotals.get(delivery));
  await takeStock(tx, cartId);
  return writeOrder(tx, { userId, cartId, placedAt, details, delivery, costs, lines });
}

// A second submit waits for the cart's lock and then finds nothing to close. The owner's lock comes
// first, as everywhere: a merge of the owner waits for it, so there is no deadlock.
async function closeCart(tx: Transaction, userId: string, cartId: string): Promise<Date | null> {
  const [closed] = await tx.$queryRaw<{ closedAt: Date }[]>`
    WITH owner AS (SELECT id FROM "User" WHERE id = ${userId}::uuid FOR KEY SHARE)
    UPDATE "Cart" cart SET "closedAt" = now(), "updatedAt" = now() FROM owner
    WHERE cart.id = ${cartId}::uuid AND cart."userId" = owner.id AND cart."closedAt" IS NULL
    RETURNING cart."closedAt"`;
  return closed?.closedAt ?? null;
}

// Locks the products, so that their price and stock cannot change. Everybody locks them in the
// order of their ids, which prevents deadlocks.
async function lockLines(tx: Transaction, cartId: string): Promise<Line[]> {
  const lines = await tx.$queryRaw<Line[]>`
    SELECT line.id, product.id AS "productId", slug, name, "priceCents", currency, quantity, stock,
      "withdrawnAt"
    FROM "CartLine" line JOIN "Product" product ON product.id = line."productId"
    WHERE line."cartId" = ${cartId}::uuid
    ORDER BY product.id FOR NO KEY UPDATE OF product`;
  if (lines.length === 0) throw new Refusal(refusal.cartEmpty);
  return lines.toSorted((one, other) => (one.id < other.id ? -1 : 1));
}

function requireAsShown(
  lines: Line[],
  shown: ShownLine[],
  total: Money,
  shownCents: number | undefined,
): void {
  const changes = cartChanges(shown, lines);
  if (changes.length > 0) throw new NotAsShown(refusal.notAsShown, undefined, changes);
  if (total.cents === shownCents) return;

  throw new NotAsShown(refusal.notAsShown, undefined, [changeWords.total(formatMoney(total))]);
}

async function takeStock(tx: Transaction, cartId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Product" product SET stock = stock - line.quantity
    FROM "CartLine" line WHERE line."cartId" = ${cartId}::uuid AND product.id = line."productId"`;
}

// Removes lines that cannot be bought, unless no line would stay. A merge may lock the same lines
// in another order: then the transaction is tried again.
async function acceptChanges(userId: string, cartId: string): Promise<void> {
  await transaction(
    (tx) => tx.$executeRaw`
    WITH line AS (
      SELECT line.id, "priceCents", CASE WHEN "withdrawnAt" IS NULL THEN stock ELSE 0 END AS pieces
      FROM "CartLine" line
      JOIN "Cart" cart ON cart.id = line."cartId"
      JOIN "Product" product ON product.id = line."productId"
      WHERE cart.id = ${cartId}::uuid AND cart."userId" = ${userId}::uuid AND cart."closedAt" IS NULL
    ), gone AS (
      DELETE FROM "CartLine" USING line
      WHERE "CartLine".id = line.id AND pieces = 0 AND EXISTS (SELECT FROM line WHERE pieces > 0)
    )
    UPDATE "CartLine" SET quantity = LEAST(quantity, pieces), "seenPriceCents" = "priceCents"
    FROM line WHERE "CartLine".id = line.id AND pieces > 0`,
  );
}

const paymentColumns = { reference: true, provider: true, providerReference: true };

async function findPlaced(userId: string, cartId: string): Promise<PlacedOrder | null> {
  const order = await db.order.findUnique({
    where: { cartId, userId },
    relationLoadStrategy: "join",
    select: {
      number: true,
      totalCents: true,
      currency: true,
      placedAt: true,
      ...stateColumns,
      payment: { select: { ...stateColumns.payment.select, ...paymentColumns } },
    },
  });
  if (!order?.payment) return null;

  const { number, placedAt, totalCents: cents, currency } = order;
  const { reference, provider, providerReference } = order.payment;
  const payment = { reference, provider, providerReference };
  return {
    number,
    state: orderState(order),
    payment: { ...payment, orderNumber: number, amount: { cents, currency }, placedAt },
  };
}
