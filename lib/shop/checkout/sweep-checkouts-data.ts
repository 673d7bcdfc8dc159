import "server-only";
import { db } from "@/lib/ground/db";
import { callOffPayment } from "@/lib/shop/checkout/conclude-payment-data";
import { providerIds } from "@/lib/shop/payments/providers";

export interface SweptOrders {
  paid: number;
  released: number;
  /** the provider cannot say yet or does not answer; the next sweep asks again */
  left: number;
}

const MOST_AT_ONCE = 100;

/** Also ends what a crash left half done. It is safe to run twice at once. */
export async function sweepOrders(): Promise<SweptOrders> {
  const swept: SweptOrders = { paid: 0, released: 0, left: 0 };
  for (const { reference } of await findOverdue()) {
    swept[await endPayment(reference)] += 1;
  }
  return swept;
}

// By the database's clock.
function findOverdue(): Promise<{ reference: string }[]> {
  return db.$queryRaw`
    SELECT payment.reference FROM "Payment" payment
    JOIN "StockHold" hold ON hold."orderId" = payment."orderId"
    WHERE payment.provider = ANY(${providerIds})
    GROUP BY payment.reference HAVING max(hold."expiresAt") < now()
    ORDER BY max(hold."expiresAt") LIMIT ${MOST_AT_ONCE}`;
}

async function endPayment(reference: string): Promise<keyof SweptOrders> {
  try {
    const state = await callOffPayment(reference, "time");
    if (state === "waiting" || state === null) return "left";
    return state === "paid" ? "paid" : "released";
  } catch (error) {
    // One provider that does not answer must not stop the other orders.
    console.warn(`An order could not be swept: ${error instanceof Error ? error.name : "fault"}.`);
    return "left";
  }
}
