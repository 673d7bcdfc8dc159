import { ProductPicture } from "@/components/catalog/product-picture";
import { SummaryList, SummaryRow } from "@/components/ui/summary-row";
import { formatMoney, type Money } from "@/lib/money";
import type { OrderLine } from "@/lib/orders/orders";

/** Lines and total, before the order and after it. */
export function OrderReview({ lines, total }: { lines: OrderLine[]; total: Money }) {
  return (
    <>
      <ul className="grid gap-3">
        {lines.map(({ slug, name, price, quantity }) => (
          <li key={slug} className="flex items-center gap-3">
            <ProductPicture slug={slug} className="size-14 shrink-0 rounded-md" />
            <p className="min-w-0 flex-1">
              {name} <span className="whitespace-nowrap text-muted">× {quantity}</span>
            </p>
            <p className="tabular-nums">
              {formatMoney({ cents: price.cents * quantity, currency: price.currency })}
            </p>
          </li>
        ))}
      </ul>
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
