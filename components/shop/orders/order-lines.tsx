import { ProductPicture } from "@/components/shop/catalog/product-picture";
import { formatMoney } from "@/lib/ground/format/money";
import type { OrderLine } from "@/lib/shop/orders/orders";
import { times } from "@/words/shop/orders/order";

export function OrderLines({ lines }: { lines: OrderLine[] }) {
  return (
    <ul className="grid gap-3">
      {lines.map(({ slug, name, price, quantity }) => (
        <li key={slug} className="flex items-center gap-3">
          <ProductPicture slug={slug} className="size-14 shrink-0 rounded-md" />
          <p className="min-w-0 flex-1">
            {name} <span className="whitespace-nowrap text-muted">{times(quantity)}</span>
          </p>
          <p className="tabular-nums">
            {formatMoney({ cents: price.cents * quantity, currency: price.currency })}
          </p>
        </li>
      ))}
    </ul>
  );
}
