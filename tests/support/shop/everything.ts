import { db } from "@/lib/ground/db";

export async function everythingOf({ id: userId }: { id: string }) {
  const carts = await db.cart.findMany({
    where: { userId },
    orderBy: { id: "asc" },
    select: {
      id: true,
      closedAt: true,
      asideAt: true,
      createdAt: true,
      lines: {
        orderBy: { id: "asc" },
        select: {
          id: true,
          productId: true,
          quantity: true,
          seenPriceCents: true,
          createdAt: true,
        },
      },
    },
  });
  const wishes = await db.wishlistItem.findMany({
    where: { userId },
    orderBy: { productId: "asc" },
  });
  const orders = await db.order.findMany({ where: { userId }, orderBy: { id: "asc" } });
  const mails = await db.outboxMail.findMany({
    where: { userId },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  return { carts, wishes, orders, mails };
}
