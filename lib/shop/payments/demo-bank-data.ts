import "server-only";
import { db } from "@/lib/ground/db";
import type { Money } from "@/lib/ground/format/money";
import type { PaymentReport } from "@/lib/shop/payments/payments";

/** Enters a payment into the demo bank's book, once however often it is called. */
export async function openCharge(reference: string, amount: Money): Promise<void> {
  await db.demoCharge.createMany({
    data: { reference, amountCents: amount.cents, currency: amount.currency },
    skipDuplicates: true,
  });
}

/** How the charge stands; an unknown one was declined. */
export async function lookUpCharge(reference: string): Promise<PaymentReport> {
  const charge = await db.demoCharge.findUnique({ where: { reference } });
  if (!charge || charge.declinedAt) return { state: "declined" };
  if (!charge.succeededAt) return { state: "open" };
  return {
    state: "succeeded",
    amount: { cents: charge.amountCents, currency: charge.currency },
  };
}

/** What the bank says to the charge; only the first word counts. */
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

/** Gives the money of a charge back, once. */
export async function refundCharge(reference: string): Promise<void> {
  await db.demoCharge.updateMany({
    where: { reference, succeededAt: { not: null }, refundedAt: null },
    data: { refundedAt: new Date() },
  });
}
