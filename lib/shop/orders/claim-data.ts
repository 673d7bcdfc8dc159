import "server-only";
import { audit } from "@/lib/ground/audit";
import { db, type Transaction, transaction } from "@/lib/ground/db";
import type { Money } from "@/lib/ground/format/money";
import { keyedHash } from "@/lib/ground/keyed-hash";
import { isMember, type Member, type Viewer } from "@/lib/session/viewer";
import { lockOwnerOf } from "@/lib/shop/orders/lock-owner-data";
import { ERASED } from "@/lib/shop/orders/order-columns";
import { Prisma } from "@/prisma/generated/client";

export interface OfferedOrder {
  /** names it for this viewer only */
  handle: string;
  /** midnight in UTC */
  day: Date;
  total: Money;
}

const MOST_OFFERED = 100;
/** of all orders with that address */
const MOST_LOOKED_AT = 2000;

/** Paid orders that guests, who may be gone, placed with the viewer's proven address. */
export async function listOfferedOrders(viewer: Viewer): Promise<OfferedOrder[]> {
  if (!hasProvenMailbox(viewer)) return [];

  const orders = await db.$queryRaw<
    { id: string; placedAt: Date; totalCents: number; currency: string }[]
  >`
    SELECT "Order".id, "placedAt", "totalCents", currency FROM "Order", "User" me
    WHERE ${isOfMailbox(viewer)} AND ${isOffered}
    ORDER BY "placedAt" DESC LIMIT ${MOST_OFFERED}`;
  return orders.map(({ id, placedAt, totalCents: cents, currency }) => ({
    handle: claimHandle(viewer.id, id),
    day: new Date(placedAt.toISOString().slice(0, 10)),
    total: { cents, currency },
  }));
}

/** A name for one viewer only. Unlike the order's id it does not tell when the order was placed. */
const claimHandle = (viewerId: string, orderId: string) =>
  keyedHash("order-claim", `${viewerId}:${orderId}`);

type OfferAnswer = "mine" | "notMine";

/** Repeating an answer does nothing. False when the order is not offered to the viewer any more. */
export async function recordAnswer(
  viewer: Viewer,
  handle: string,
  answer: OfferAnswer,
): Promise<boolean> {
  const orderId = hasProvenMailbox(viewer) && (await findByHandle(viewer, handle));
  if (!orderId) return false;

  return transaction(async (tx) => {
    await lockPeople(tx, viewer, orderId);
    // The conditions are checked again: the order may have changed since it was listed.
    const changed = await tx.$executeRaw`
      UPDATE "Order" SET ${changes[answer]} FROM "User" me
      WHERE "Order".id = ${orderId}::uuid AND ${isOfMailbox(viewer)} AND ${isOffered}`;
    if (changed === 0) return isAnswered(tx, viewer, orderId, answer);

    await audit({ type: events[answer], userId: viewer.id }, tx);
    return true;
  });
}

const changes: Record<OfferAnswer, Prisma.Sql> = {
  mine: Prisma.sql`"userId" = me.id`,
  notMine: Prisma.sql`"disownedAt" = now()`,
};

const events = { mine: "order.claimed", notMine: "order.disowned" } as const;

const hasProvenMailbox = (viewer: Viewer): viewer is Member =>
  isMember(viewer) && viewer.verified && viewer.mailbox !== null;

// Decided by the row, not by what the viewer was when the request began. Addresses are compared
// without regard to case; the migration has an index on this expression.
const isOfMailbox = ({ id }: Member) => Prisma.sql`
  me.id = ${id}::uuid AND NOT me."isAnonymous" AND me."mergedIntoId" IS NULL
  AND me."emailVerified" IS NOT NULL AND lower("Order".email) = lower(me.email)`;

/** A condition on the row of "Order": paid, not erased, and not a member's. */
const isOffered = Prisma.sql`
  "Order"."paidAt" IS NOT NULL AND "Order"."disownedAt" IS NULL AND "Order".email <> ${ERASED} AND (
    "Order"."userId" IS NULL
    OR EXISTS (SELECT FROM "User" owner WHERE owner.id = "Order"."userId" AND owner."isAnonymous"))`;

// Answered orders are found, too: repeating an answer is no error.
async function findByHandle(viewer: Member, handle: string): Promise<string | undefined> {
  const orders = await db.$queryRaw<{ id: string }[]>`
    SELECT "Order".id FROM "Order", "User" me WHERE ${isOfMailbox(viewer)}
    ORDER BY "placedAt" DESC LIMIT ${MOST_LOOKED_AT}`;
  return orders.find(({ id }) => claimHandle(viewer.id, id) === handle)?.id;
}

// In the order of their ids, as a merge does. After the wait the order may have another owner.
async function lockPeople(tx: Transaction, viewer: Member, orderId: string): Promise<void> {
  await tx.$queryRaw`
    SELECT id FROM "User"
    WHERE id = ${viewer.id}::uuid
      OR id = (SELECT "userId" FROM "Order" WHERE id = ${orderId}::uuid)
    ORDER BY id FOR UPDATE`;
  await lockOwnerOf(tx, orderId);
}

async function isAnswered(
  tx: Transaction,
  viewer: Member,
  id: string,
  answer: OfferAnswer,
): Promise<boolean> {
  const said = answer === "mine" ? { userId: viewer.id } : { disownedAt: { not: null } };
  return (await tx.order.count({ where: { id, ...said } })) === 1;
}
