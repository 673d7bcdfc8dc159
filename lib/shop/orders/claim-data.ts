import "server-only";
import { audit } from "@/lib/ground/audit";
import { db, type Transaction, transaction } from "@/lib/ground/db";
import type { Money } from "@/lib/ground/format/money";
import { keyedHash } from "@/lib/ground/keyed-hash";
import { isMember, type Member, type Viewer } from "@/lib/session/viewer";
import { lockOwnerOf } from "@/lib/shop/orders/lock-owner-data";
import { ERASED } from "@/lib/shop/orders/personal-columns";
import { Prisma } from "@/prisma/generated/client";

/** An order that may be the viewer's: no more of it than they need to know it again. */
export interface OfferedOrder {
  /** names it in the viewer's hands only */
  handle: string;
  /** midnight, in UTC, of the day it was placed on */
  day: Date;
  total: Money;
}

const MOST_OFFERED = 100;
/** Of a mailbox, whoever they belong to. */
const MOST_LOOKED_AT = 2000;

/**
 * The paid orders that were placed with the viewer's proven address by a guest, whether or not that
 * guest is still there; newest first. Who has proven no mailbox is offered none.
 */
export async function listClaimable(viewer: Viewer): Promise<OfferedOrder[]> {
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

/**
 * What an order that is offered to a member is called on the page. It opens nothing, means nothing in
 * anybody else's hands, and, unlike the order's id, does not tell when it was placed.
 */
const claimHandle = (viewerId: string, orderId: string) =>
  keyedHash("order-claim", `${viewerId}:${orderId}`);

/** What can be said of an order that is offered. */
export type OfferAnswer = "mine" | "notMine";

/**
 * "Mine": the order is the viewer's from now on. "Not mine": it is not offered to its mailbox again.
 * Either once more does nothing.
 *
 * @returns false when the order is not offered to the viewer, or not any more
 */
export async function answerOffer(
  viewer: Viewer,
  handle: string,
  answer: OfferAnswer,
): Promise<boolean> {
  const orderId = hasProvenMailbox(viewer) && (await findByHandle(viewer, handle));
  if (!orderId) return false;

  return transaction(async (tx) => {
    await lockPeople(tx, viewer, orderId);
    // The order itself says whether it can be: what was listed may be over.
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

// By the row, not by what the viewer was at the start of the request. Addresses are compared without
// regard to case, but never as a pattern; the index of the migration is on this expression.
const isOfMailbox = ({ id }: Member) => Prisma.sql`
  me.id = ${id}::uuid AND NOT me."isAnonymous" AND me."mergedIntoId" IS NULL
  AND me."emailVerified" IS NOT NULL AND lower("Order".email) = lower(me.email)`;

/** A condition on the row of "Order": it was paid, knows its buyer still, and no member has it. */
const isOffered = Prisma.sql`
  "Order"."paidAt" IS NOT NULL AND "Order"."disownedAt" IS NULL AND "Order".email <> ${ERASED} AND (
    "Order"."userId" IS NULL
    OR EXISTS (SELECT FROM "User" owner WHERE owner.id = "Order"."userId" AND owner."isAnonymous"))`;

// Also among those that are not offered any more: an answer that is given twice is no fault.
async function findByHandle(viewer: Member, handle: string): Promise<string | undefined> {
  const orders = await db.$queryRaw<{ id: string }[]>`
    SELECT "Order".id FROM "Order", "User" me WHERE ${isOfMailbox(viewer)}
    ORDER BY "placedAt" DESC LIMIT ${MOST_LOOKED_AT}`;
  return orders.find(({ id }) => claimHandle(viewer.id, id) === handle)?.id;
}

// Both in the order of their ids, as a merge does; then whoever a merge has made the owner meanwhile.
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
