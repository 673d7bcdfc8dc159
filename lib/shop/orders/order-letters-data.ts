import "server-only";
import { randomUUID } from "node:crypto";
import { type Database, db, type Transaction } from "@/lib/ground/db";
import { type Mail, queueMail } from "@/lib/mail/outbox-data";
import { isErased, orderColumns } from "@/lib/shop/orders/order-columns";
import {
  confirmationMail,
  latePaymentMail,
  linkMail,
  type MailedOrder,
  refundMail,
} from "@/lib/shop/orders/order-letters";
import { toOrder } from "@/lib/shop/orders/order-row";

/** Null when the buyer's data is erased: there is nobody to write to. */
export async function readMailedOrder(id: string, tx: Database): Promise<MailedOrder | null> {
  const row = await tx.order.findUnique({
    where: { id },
    relationLoadStrategy: "join",
    select: { ...orderColumns, id: true, userId: true },
  });
  return row && !isErased(row) ? { ...toOrder(row), id, userId: row.userId } : null;
}

export const queueConfirmation = (tx: Transaction, id: string) =>
  queueAbout(tx, id, confirmationMail);

export const queueLatePayment = (tx: Transaction, id: string) =>
  queueAbout(tx, id, latePaymentMail);

export const queueRefund = (tx: Transaction, id: string) => queueAbout(tx, id, refundMail);

async function queueAbout(
  tx: Transaction,
  id: string,
  write: (order: MailedOrder) => Mail,
): Promise<void> {
  const order = await readMailedOrder(id, tx);
  if (order) await queueMail(write(order), tx);
}

/** Takes longer when the order has that address, so it must run after the response. */
export async function queueLink(number: string, email: string): Promise<void> {
  const found = await db.order.findUnique({ where: { number }, select: { id: true } });
  const order = found && (await readMailedOrder(found.id, db));
  // Not compared by the database: ILIKE would read "%" and "_" as patterns.
  if (order?.email.toLowerCase() !== email.toLowerCase()) return;
  await queueMail(linkMail(order, randomUUID()));
}
