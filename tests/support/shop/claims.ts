import { db } from "@/lib/ground/db";
import { userColumns } from "@/lib/session/session";
import { toPerson } from "@/lib/session/viewer";
import { newMemberRow } from "@/tests/support/people/people";
import { paidOrder } from "@/tests/support/shop/paid-order";

export async function provenMember(email: string) {
  const { id } = await newMemberRow({ email });
  const row = await db.user.update({
    where: { id },
    data: { emailVerified: new Date() },
    select: userColumns,
  });
  return { row, member: toPerson(row) };
}

export async function guestOrderWith(email: string, daysAgo = 0) {
  const order = await paidOrder();
  const placedAt = new Date(Date.now() - daysAgo * 24 * 60 * 60 * 1000);
  await db.order.update({
    where: { id: order.id },
    data: { email, placedAt },
    select: { id: true },
  });
  return order;
}

export async function ownerOf({ id }: { id: string }): Promise<string | null> {
  const { userId } = await db.order.findUniqueOrThrow({ where: { id }, select: { userId: true } });
  return userId;
}
