import "server-only";
import { audit } from "@/lib/ground/audit";
import { type Transaction, transaction } from "@/lib/ground/db";
import { Refusal } from "@/lib/ground/forms/refusal";
import { queueMail } from "@/lib/mail/outbox-data";
import { putBackOnSale } from "@/lib/shop/checkout/stock-hold-data";
import { lockOwnerOf } from "@/lib/shop/orders/lock-owner-data";
import type { OpenedOrder } from "@/lib/shop/orders/open-order-data";
import { withdrawalMails } from "@/lib/shop/orders/order-letters";
import { readMailedOrder } from "@/lib/shop/orders/order-letters-data";
import type { WithdrawalStatement } from "@/lib/shop/orders/withdrawal";
import { refusal } from "@/words/shop/orders/withdrawal";

/** Repeating it does nothing. @throws Refusal when the order was not paid, or its time is over */
export async function withdrawFromOrder(
  opened: OpenedOrder,
  statement: WithdrawalStatement,
): Promise<void> {
  await transaction(async (tx) => {
    await lockOwnerOf(tx, opened.id);
    const at = new Date();
    const before = await readMailedOrder(opened.id, tx);
    if (before?.withdrawnAt) return;
    if (!before?.withdrawableUntil) throw new Refusal(refusal.impossible);
    if (!(await oweMoney(tx, opened.id, at))) return;

    await tx.order.update({
      where: { id: opened.id },
      data: { withdrawnAt: at },
      select: { id: true },
    });
    await putBackOnSale(tx, opened.id);
    for (const mail of withdrawalMails(before, statement, at)) await queueMail(mail, tx);
    await audit({ type: "order.withdrawn", userId: before.userId ?? undefined }, tx);
  });
}

// Of several withdrawals at once only one can do this.
async function oweMoney(tx: Transaction, orderId: string, at: Date): Promise<boolean> {
  const { count } = await tx.payment.updateMany({
    where: { orderId, succeededAt: { not: null }, refundDueAt: null },
    data: { refundDueAt: at },
  });
  return count === 1;
}
