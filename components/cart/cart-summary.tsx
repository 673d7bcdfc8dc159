import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { SummaryList, SummaryRow } from "@/components/ui/summary-row";
import { type CartLine, cartTotal, countPieces } from "@/lib/cart/cart";
import { formatMoney } from "@/lib/money";
import { leastDelivery } from "@/lib/orders/delivery-and-tax";
import { counted } from "@/lib/words";

/** What the cart costs, with the least that its delivery does: which one is chosen at the checkout. */
export function CartSummary({ lines }: { lines: CartLine[] }) {
  const goods = cartTotal(lines);
  const { cents: carriage, freeFrom } = leastDelivery(goods.cents);
  const price = (cents: number) => formatMoney({ ...goods, cents });
  const from = carriage === 0 ? "" : "from ";
  return (
    <Card>
      <h2 className="mb-4">Summary</h2>
      <SummaryList>
        <SummaryRow label={counted(countPieces(lines), "item")}>{price(goods.cents)}</SummaryRow>
        <SummaryRow label="Delivery">
          {carriage === 0 ? "Free" : `${from}${price(carriage)}`}
        </SummaryRow>
        <SummaryRow label="Total" isTotal>
          {`${from}${price(goods.cents + carriage)}`}
        </SummaryRow>
      </SummaryList>
      <p className="mt-2 text-muted text-sm">Prices include VAT.</p>
      {freeFrom !== null && (
        <p className="mt-3 rounded-md bg-surface px-3 py-2 text-sm">
          Free from {price(freeFrom)}: {price(freeFrom - goods.cents)} more and delivery costs
          nothing.
        </p>
      )}
      <ButtonLink href="/checkout" size="lg" className="mt-6 w-full">
        Checkout
      </ButtonLink>
    </Card>
  );
}
