import { OrderLines } from "@/components/orders/order-lines";
import { SummaryList, SummaryRow } from "@/components/ui/summary-row";
import { formatMoney, type Money } from "@/lib/money";
import type { OrderLine } from "@/lib/orders/orders";

/** Lines and total, before the order. */
export function OrderReview({ lines, total }: { lines: OrderLine[]; total: Money }) {
  return (
    <>
      <OrderLines lines={lines} />
      <SummaryList className="mt-5">
        <SummaryRow label="Delivery">Free</SummaryRow>
        <SummaryRow label="Total" isTotal>
          {formatMoney(total)}
        </SummaryRow>
      </SummaryList>
      <p className="mt-1 text-muted text-sm">Prices include VAT.</p>
    </>
  );
}
