import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { SummaryList, SummaryRow } from "@/components/ui/summary-row";
import { type CartLine, cartTotal, countPieces } from "@/lib/cart/cart";
import { formatMoney } from "@/lib/money";
import { leastDelivery } from "@/lib/orders/delivery-and-tax";
import { summary as words } from "@/words/cart";

/** What the cart costs, with the least that its delivery does: which one is chosen at the checkout. */
export function CartSummary({ lines }: { lines: CartLine[] }) {
  const goods = cartTotal(lines);
  const { cents: carriage, freeFrom } = leastDelivery(goods.cents);
  const price = (cents: number) => formatMoney({ ...goods, cents });
  const least = (cents: number) => (carriage === 0 ? price(cents) : words.from(price(cents)));
  return (
    <Card>
      <h2 className="mb-4">{words.title}</h2>
      <SummaryList>
        <SummaryRow label={words.items(countPieces(lines))}>{price(goods.cents)}</SummaryRow>
        <SummaryRow label={words.delivery}>
          {carriage === 0 ? words.free : least(carriage)}
        </SummaryRow>
        <SummaryRow label={words.total} isTotal>
          {least(goods.cents + carriage)}
        </SummaryRow>
      </SummaryList>
      <p className="mt-2 text-muted text-sm">{words.vat}</p>
      {freeFrom !== null && (
        <p className="mt-3 rounded-md bg-surface px-3 py-2 text-sm">
          {words.freeFrom(price(freeFrom), price(freeFrom - goods.cents))}
        </p>
      )}
      <ButtonLink href="/checkout" size="lg" className="mt-6 w-full">
        {words.checkout}
      </ButtonLink>
    </Card>
  );
}
