import "server-only";
import { refundDue } from "@/lib/shop/checkout/refund-data";
import { type SweptOrders, sweepOrders } from "@/lib/shop/checkout/sweep-checkouts-data";

export interface DueWork {
  orders: SweptOrders;
  /** how many payments went back that were owed */
  refunded: number;
}

/** Finishes what a crash, or a shopper, left half done of the product. */
export async function finishDueWork(): Promise<DueWork> {
  return { orders: await sweepOrders(), refunded: await refundDue() };
}
