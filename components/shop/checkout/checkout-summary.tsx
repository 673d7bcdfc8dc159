import { OrderLines } from "@/components/shop/orders/order-lines";
import { Icon } from "@/components/ui/icons";
import { formatMoney } from "@/lib/ground/format/money";
import { type CartLine, countPieces } from "@/lib/shop/cart/cart";
import type { Delivery } from "@/lib/shop/prices/delivery-and-tax";
import { summary as words } from "@/words/shop/checkout/checkout";

type CheckoutSummaryProps = {
  lines: CartLine[];
  totals: { delivery: Delivery; cents: number }[];
  currency: string;
};

/** For screens where the order stands below the form; it unfolds. */
export function CheckoutSummary({ lines, totals, currency }: CheckoutSummaryProps) {
  return (
    <details className="group rounded-lg border border-line bg-raised lg:hidden">
      <summary className="flex min-h-13 list-none items-center gap-3 rounded-lg px-4 py-3 font-medium [&::-webkit-details-marker]:hidden">
        <Icon name="cart" className="shrink-0 text-brand" />
        <span className="flex-1">{words.short(countPieces(lines))}</span>
        {totals.map(({ delivery, cents }) => (
          <span key={delivery} data-delivery={delivery} className="tabular-nums">
            {formatMoney({ cents, currency })}
          </span>
        ))}
        <Icon name="chevron" className="shrink-0 transition-transform group-open:rotate-180" />
      </summary>
      <div className="border-line border-t p-4">
        <OrderLines lines={lines} />
      </div>
    </details>
  );
}
