import "server-only";
import { type Database, db, type Transaction } from "@/lib/ground/db";
import {
  linesToKeep,
  type OnSale,
  type StoredCart,
  type StoredLine,
  uniteLines,
} from "@/lib/shop/cart/merge-carts";
import type { Prisma } from "@/prisma/generated/client";

const lineColumns = {
  id: true,
  productId: true,
  quantity: true,
  seenPriceCents: true,
  createdAt: true,
} satisfies Prisma.CartLineSelect;

type LineRow = Prisma.CartLineGetPayload<{ select: typeof lineColumns }>;

const toLine = ({ createdAt, ...line }: LineRow): StoredLine => ({
  ...line,
  createdAt: createdAt.toISOString(),
});

/** Without locks: call `lockLines` first when the carts will be written. */
export async function readCarts(where: Prisma.CartWhereInput, tx: Database = db) {
  const rows = await tx.cart.findMany({
    where,
    orderBy: { id: "asc" },
    relationLoadStrategy: "join",
    select: {
      id: true,
      userId: true,
      createdAt: true,
      closedAt: true,
      asideAt: true,
      order: { select: { id: true } },
      lines: {
        orderBy: { id: "asc" },
        select: {
          ...lineColumns,
          product: { select: { name: true, stock: true, withdrawnAt: true } },
        },
      },
    },
  });
  const shelf = new Map<string, OnSale>();
  const carts = rows.map(({ createdAt, lines, ...cart }) => ({
    ...cart,
    createdAt: createdAt.toISOString(),
    lines: lines.map(({ product: { name, stock, withdrawnAt }, ...line }) => {
      shelf.set(line.productId, { name, stock, isWithdrawn: withdrawnAt !== null });
      return toLine(line);
    }),
  }));
  return { carts, shelf };
}

export const toStored = ({ id, createdAt, lines }: StoredCart): StoredCart => ({
  id,
  createdAt,
  lines,
});

/** Against other tabs that change a quantity. The owners are locked already. */
export async function lockLines(tx: Transaction, userIds: string[]): Promise<void> {
  await tx.$queryRaw`
    SELECT line.id FROM "CartLine" line JOIN "Cart" cart ON cart.id = line."cartId"
    WHERE cart."userId" = ANY (${userIds}::uuid[])
      AND (cart."closedAt" IS NULL OR cart."asideAt" IS NOT NULL)
    ORDER BY line.id FOR UPDATE OF line`;
}

/** Moves the lines to that cart and sets their pieces, in one statement. */
export async function keepLines(
  tx: Transaction,
  cartId: string,
  lines: { id: string; quantity: number }[],
): Promise<void> {
  await tx.$executeRaw`
    UPDATE "CartLine" line SET "cartId" = ${cartId}::uuid, quantity = kept.quantity
    FROM unnest(
      ${lines.map(({ id }) => id)}::uuid[], ${lines.map(({ quantity }) => quantity)}::int[]
    ) AS kept(id, quantity)
    WHERE line.id = kept.id
      AND (line."cartId" <> ${cartId}::uuid OR line.quantity <> kept.quantity)`;
}

export async function putLines(
  tx: Transaction,
  cartId: string,
  lines: StoredLine[],
): Promise<void> {
  await tx.cartLine.createMany({ data: lines.map((line) => ({ ...line, cartId })) });
}

/** @param isLimited whether the stock limits it even when no other cart is open */
export async function reopenCart(
  tx: Transaction,
  userId: string,
  cartId: string,
  isLimited = false,
): Promise<number | null> {
  const isTheirs = { userId, OR: [{ closedAt: null }, { id: cartId, asideAt: { not: null } }] };
  const { carts, shelf } = await readCarts(isTheirs, tx);
  const aside = carts.find(({ id }) => id === cartId);
  const open = carts.find(({ closedAt }) => closedAt === null) ?? null;
  if (!aside || aside === open) return null;

  const united = uniteLines(aside.lines, open?.lines ?? [], shelf);
  if (open || isLimited) {
    await keepLines(tx, open?.id ?? cartId, linesToKeep(united, open, aside));
  }
  if (open) await tx.cart.deleteMany({ where: { id: cartId } });
  else {
    const reopened = { closedAt: null, asideAt: null };
    await tx.cart.updateMany({ where: { id: cartId }, data: reopened });
  }
  return united.filter(({ here, there, now }) => now < Math.max(here, there)).length;
}
