import { SummaryList, SummaryRow } from "@/components/ui/summary-row";
import { formatMoney } from "@/lib/money";
import { type Costs, deliveryOf, taxRate } from "@/lib/orders/delivery-and-tax";

/** What an order costs, in its parts. */
export function OrderCosts({ costs, deliveryCode }: { costs: Costs; deliveryCode: string }) {
  return (
    <div className="mt-5">
      <CostList costs={costs} deliveryCode={deliveryCode} />
      <p className="mt-1 text-muted text-sm">
        including {formatMoney(costs.tax)} VAT ({taxRate(costs.taxBasisPoints)})
      </p>
    </div>
  );
}

/** Goods, delivery and total, before the order and after it. */
export function CostList({ costs, deliveryCode }: { costs: Costs; deliveryCode: string }) {
  const { goods, delivery, total } = costs;
  return (
    <SummaryList>
      <SummaryRow label="Goods">{formatMoney(goods)}</SummaryRow>
      <SummaryRow label={`Delivery (${deliveryOf(deliveryCode).name})`}>
        {delivery.cents === 0 ? "Free" : formatMoney(delivery)}
      </SummaryRow>
      <SummaryRow label="Total" isTotal>
        {formatMoney(total)}
      </SummaryRow>
    </SummaryList>
  );
}
