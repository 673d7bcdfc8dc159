import "server-only";
import { randomUUID } from "node:crypto";
import { db, type Transaction } from "@/lib/ground/db";
import { type Mail, queueMail } from "@/lib/mail/outbox-data";
import { orderColumns } from "@/lib/shop/orders/order-columns";
import {
  confirmationMail,
  latePaymentMail,
  linkMail,
  type MailedOrder,
  refundMail,
} from "@/lib/shop/orders/order-letters";
import { toOrder } from "@/lib/shop/orders/orders-data";
import { isErased } from "@/lib/shop/orders/personal-columns";

/** The order as its mails need it; null when its buyer had their data erased: nobody is there to write to. */
export async function readMailedOrder(id: string, tx: Transaction): Promise<MailedOrder | null> {
  const row = await tx.order.findUnique({
    where: { id },
    relationLoadStrategy: "join",
    select: { ...orderColumns, id: true, userId: true },
  });
  return row && !isErased(row) ? { ...toOrder(row), id, userId: row.userId } : null;
}

/** Queues the confirmation of an order that is being paid in this transaction. */
export const queueConfirmation = (tx: Transaction, id: string) =>
  queueAbout(tx, id, confirmationMail);

/** Queues the letter on money that came too late, which this transaction begins to owe. */
export const queueLatePayment = (tx: Transaction, id: string) =>
  queueAbout(tx, id, latePaymentMail);

/** Queues the letter on a refund that this transaction notes. */
export const queueRefund = (tx: Transaction, id: string) => queueAbout(tx, id, refundMail);

async function queueAbout(
  tx: Transaction,
  id: string,
  write: (order: MailedOrder) => Mail,
): Promise<void> {
  const order = await readMailedOrder(id, tx);
  if (order) await queueMail(write(order), tx);
}

/**
 * Queues the link to the order of that number, if that is the address it was placed with; else
 * nothing. It takes longer when it is, so whoever asked must have their answer before.
 */
export async function queueLink(number: string, email: string): Promise<void> {
  const found = await db.order.findUnique({ where: { number }, select: { id: true } });
  const order = found && (await readMailedOrder(found.id, db));
  // Compared here: a comparison of the database's without regard to case would read "%" and "_".
  if (order?.email.toLowerCase() !== email.toLowerCase()) return;
  await queueMail(linkMail(order, randomUUID()));
}
