import { SummaryList, SummaryRow } from "@/components/ui/summary-row";
import { formatMoney } from "@/lib/ground/format/money";
import { type Costs, deliveryOf, taxRate } from "@/lib/shop/prices/delivery-and-tax";
import { free, costs as words } from "@/words/shop/prices/prices";

export function OrderCosts({ costs, deliveryCode }: { costs: Costs; deliveryCode: string }) {
  return (
    <div className="mt-5">
      <CostList costs={costs} deliveryCode={deliveryCode} />
      <p className="mt-1 text-muted text-sm">
        {words.vatAt(formatMoney(costs.tax), taxRate(costs.taxBasisPoints))}
      </p>
    </div>
  );
}

export function CostList({ costs, deliveryCode }: { costs: Costs; deliveryCode: string }) {
  const { goods, delivery, total } = costs;
  return (
    <SummaryList>
      <SummaryRow label={words.goods}>{formatMoney(goods)}</SummaryRow>
      <SummaryRow label={words.delivery(deliveryOf(deliveryCode).name)}>
        {delivery.cents === 0 ? free : formatMoney(delivery)}
      </SummaryRow>
      <SummaryRow label={words.total} isTotal>
        {formatMoney(total)}
      </SummaryRow>
    </SummaryList>
  );
}
