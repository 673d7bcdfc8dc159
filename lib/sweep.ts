import "server-only";
import { retryMerges } from "@/lib/account/merge-later-data";
import { env } from "@/lib/env";
import { refundDue } from "@/lib/orders/refund-data";
import { type SweptOrders, sweepOrders } from "@/lib/orders/sweep-orders-data";
import { forgetEndedSessions } from "@/lib/session-rows";
import { forgetExpiredTokens } from "@/lib/tokens-data";

/** What was found lying about, and put in order. */
export interface Sweep {
  orders: SweptOrders;
  /** how many payments went back that were owed */
  refunded: number;
  /** how many merges came about that had failed */
  merged: number;
}

/** Finishes what a crash, or a shopper, left half done. Safe at any time, and twice at once. */
export async function sweep(): Promise<Sweep> {
  await forgetEndedSessions();
  await forgetExpiredTokens();
  return {
    orders: await sweepOrders(),
    refunded: await refundDue(),
    merged: await retryMerges(),
  };
}

const SECOND = 1000;

/** Sweeps every SWEEP_SECONDS from now on, as long as this process lives. */
export function startSweeping(): void {
  if (env.SWEEP_SECONDS === 0) return;
  let isSweeping = false;
  const timer = setInterval(async () => {
    if (isSweeping) return;
    isSweeping = true;
    // The next round tries again; what is wrong with the database, requests say loud enough.
    await sweep().catch((error: Error) => console.warn(`A sweep failed: ${error.name}.`));
    isSweeping = false;
  }, env.SWEEP_SECONDS * SECOND);
  timer.unref();
}
