import { db } from "@/lib/ground/db";
import type { OpenedOrder } from "@/lib/shop/orders/open-order-data";
import { decideCharge, openCharge } from "@/lib/shop/payments/demo-bank-data";
import { newGuest } from "@/tests/support/people/people";
import { details, orderFor, settle } from "@/tests/support/shop/checkout";
import { erasedBuyer } from "@/tests/support/shop/erased-buyer";
import { newProduct, type Stocked } from "@/tests/support/shop/shelf";

export const statement = { fullName: details.fullName, email: details.email };

type Shelf = Record<"mug" | "pot", Stocked>;

export const newShelf = async (): Promise<Shelf> => ({
  mug: await newProduct(),
  pot: await newProduct(),
});

export async function paidOrder({ daysAgo = 0, of }: { daysAgo?: number; of?: Shelf } = {}) {
  const [guest, { mug, pot }] = [await newGuest(), of ?? (await newShelf())];
  const { number, payment } = await orderFor(guest, [
    [pot, 1],
    [mug, 2],
  ]);
  await openCharge(payment.reference, payment.amount);
  await decideCharge(payment.reference, "succeeded");
  await settle(payment, "succeeded");
  const paidAt = new Date(Date.now() - daysAgo * 24 * 60 * 60 * 1000);
  const { id } = await db.order.update({
    where: { number },
    data: { paidAt, payment: { update: { succeededAt: paidAt } } },
    select: { id: true },
  });
  const opened: OpenedOrder = { id, isOwn: true };
  return { guest, mug, pot, id, number, payment, opened };
}

export async function eraseDetails(orderId: string): Promise<void> {
  await db.order.update({
    where: { id: orderId },
    data: erasedBuyer,
    select: { id: true },
  });
}

export const mailsAbout = (number: string) =>
  db.outboxMail.findMany({ where: { subject: { contains: number } }, orderBy: { id: "asc" } });

export const timesNoted = (type: string, { id: userId }: { id: string }) =>
  db.auditEvent.count({ where: { type, userId } });
