import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { SummaryList, SummaryRow } from "@/components/ui/summary-row";
import { type CartLine, cartTotal, countPieces } from "@/lib/cart/cart";
import { formatMoney } from "@/lib/money";
import { counted } from "@/lib/words";

export function CartSummary({ lines }: { lines: CartLine[] }) {
  return (
    <Card>
      <h2 className="mb-4">Summary</h2>
      <SummaryList>
        <SummaryRow label="In your cart">{counted(countPieces(lines), "item")}</SummaryRow>
        <SummaryRow label="Delivery">Free</SummaryRow>
        <SummaryRow label="Total" isTotal>
          {formatMoney(cartTotal(lines))}
        </SummaryRow>
      </SummaryList>
      <p className="mt-2 text-muted text-sm">Prices include VAT.</p>
      <ButtonLink href="/checkout" size="lg" className="mt-6 w-full">
        Checkout
      </ButtonLink>
    </Card>
  );
}
