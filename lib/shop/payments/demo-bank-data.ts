import "server-only";
import { db } from "@/lib/ground/db";
import type { Money } from "@/lib/ground/format/money";
import type { PaymentReport } from "@/lib/shop/payments/payments";

export async function openCharge(reference: string, amount: Money): Promise<void> {
  await db.demoCharge.createMany({
    data: { reference, amountCents: amount.cents, currency: amount.currency },
    skipDuplicates: true,
  });
}

/** An unknown charge counts as declined. */
export async function lookUpCharge(reference: string): Promise<PaymentReport> {
  const charge = await db.demoCharge.findUnique({ where: { reference } });
  if (!charge || charge.declinedAt) return { state: "declined" };
  if (!charge.succeededAt) return { state: "open" };
  return {
    state: "succeeded",
    amount: { cents: charge.amountCents, currency: charge.currency },
  };
}

/** Only the first decision counts. */
export async function decideCharge(
  reference: string,
  outcome: "succeeded" | "declined",
): Promise<PaymentReport> {
  const at = new Date();
  await db.demoCharge.updateMany({
    where: { reference, succeededAt: null, declinedAt: null },
    data: outcome === "succeeded" ? { succeededAt: at } : { declinedAt: at },
  });
  return lookUpCharge(reference);
}

export async function refundCharge(reference: string): Promise<void> {
  await db.demoCharge.updateMany({
    where: { reference, succeededAt: { not: null }, refundedAt: null },
    data: { refundedAt: new Date() },
  });
}
