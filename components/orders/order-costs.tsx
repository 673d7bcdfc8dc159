import { SummaryList, SummaryRow } from "@/components/ui/summary-row";
import { formatMoney } from "@/lib/money";
import { type Costs, deliveryOf, taxRate } from "@/lib/orders/delivery-and-tax";

type OrderCostsProps = { costs: Costs; deliveryCode: string };

/** What an order costs, in its parts. */
export function OrderCosts({ costs, deliveryCode }: OrderCostsProps) {
  const { goods, delivery, total, tax, taxBasisPoints } = costs;
  return (
    <>
      <SummaryList className="mt-5">
        <SummaryRow label="Goods">{formatMoney(goods)}</SummaryRow>
        <SummaryRow label={`Delivery (${deliveryOf(deliveryCode).name})`}>
          {delivery.cents === 0 ? "Free" : formatMoney(delivery)}
        </SummaryRow>
        <SummaryRow label="Total" isTotal>
          {formatMoney(total)}
        </SummaryRow>
      </SummaryList>
      <p className="mt-1 text-muted text-sm">
        including {formatMoney(tax)} VAT ({taxRate(taxBasisPoints)})
      </p>
    </>
  );
}
