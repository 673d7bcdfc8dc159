import "server-only";
import { db } from "@/lib/ground/db";
import { callOffPayment } from "@/lib/shop/checkout/conclude-payment-data";
import { providerIds } from "@/lib/shop/payments/providers";

/** What a sweep found of orders whose time to pay was over. */
export interface SweptOrders {
  /** they were paid, and nobody had told us */
  paid: number;
  /** their stock is back on sale */
  released: number;
  /** their provider cannot say yet, or does not answer; the next sweep asks again */
  left: number;
}

const MOST_AT_ONCE = 100;

/**
 * Brings orders to an end whose stock was held long enough: paid if their provider says so, else
 * called off. What a crash left at any step ends here. Safe at any time, and twice at once: every
 * step of it happens once however often it is asked for.
 */
export async function sweepOrders(): Promise<SweptOrders> {
  const swept: SweptOrders = { paid: 0, released: 0, left: 0 };
  for (const { reference } of await findOverdue()) {
    swept[await endPayment(reference)] += 1;
  }
  return swept;
}

// By the database's clock, the longest overdue first.
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
    // One provider's silence must not keep the other orders waiting.
    console.warn(`An order could not be swept: ${error instanceof Error ? error.name : "fault"}.`);
    return "left";
  }
}
