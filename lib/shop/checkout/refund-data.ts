import "server-only";
import { audit } from "@/lib/ground/audit";
import { db, transaction } from "@/lib/ground/db";
import { lockOwnerOf } from "@/lib/shop/orders/lock-owner-data";
import { queueRefund } from "@/lib/shop/orders/order-letters-data";
import { providerIds, providerOf } from "@/lib/shop/payments/providers";

const MOST_AT_ONCE = 50;

/**
 * A refund that fails stays owed. Safe to run twice at once: one of the two runs notes each refund.
 */
export async function refundDue(limit = MOST_AT_ONCE): Promise<number> {
  const owed = await db.payment.findMany({
    where: {
      refundDueAt: { not: null },
      refundedAt: null,
      succeededAt: { not: null },
      provider: { in: providerIds },
    },
    orderBy: { refundDueAt: "asc" },
    take: limit,
    relationLoadStrategy: "join",
    select: {
      id: true,
      provider: true,
      reference: true,
      providerReference: true,
      order: { select: { id: true, number: true } },
    },
  });
  let done = 0;
  for (const payment of owed) if (await refund(payment)) done++;
  return done;
}

interface OwedPayment {
  id: string;
  provider: string;
  reference: string;
  providerReference: string | null;
  order: { id: string; number: string };
}

async function refund({ id, order, ...payment }: OwedPayment): Promise<boolean> {
  const { reference } = payment;
  const provider = providerOf(payment.provider);
  if (!provider) return false;

  try {
    const providerReference = payment.providerReference ?? reference;
    await provider.refund({ reference, providerReference });
  } catch (error) {
    console.error(`The refund of ${order.number} failed: ${(error as Error).message}`);
    return false;
  }
  await noteRefund(id, order.id);
  return true;
}

async function noteRefund(id: string, orderId: string): Promise<void> {
  await transaction(async (tx) => {
    const userId = await lockOwnerOf(tx, orderId);
    const { count } = await tx.payment.updateMany({
      where: { id, refundedAt: null },
      data: { refundedAt: new Date() },
    });
    if (count === 0) return;

    await queueRefund(tx, orderId);
    await audit({ type: "order.refunded", userId: userId ?? undefined }, tx);
  });
}
