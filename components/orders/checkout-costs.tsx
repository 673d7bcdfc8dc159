"use client";

import { useEffect, useRef, useState } from "react";
import { OnlyOfChosenDelivery } from "@/components/orders/delivery-options";
import { CostList } from "@/components/orders/order-costs";
import { formatMoney } from "@/lib/money";
import {
  type Costs,
  type Country,
  costsOf,
  type Delivery,
  deliveries,
} from "@/lib/orders/delivery-and-tax";

type CheckoutCostsProps = {
  lines: { priceCents: number; quantity: number }[];
  currency: string;
  /** until the form says another one */
  country: Country;
};

/** What the order costs with each delivery, the chosen one's to be seen; its tax follows the country. */
export function CheckoutCosts({ lines, currency, country: first }: CheckoutCostsProps) {
  const costs = useRef<HTMLDivElement>(null);
  const [country, setCountry] = useState(first);

  useEffect(() => {
    const form = costs.current?.closest("form");
    if (!form) return;

    const follow = () => setCountry(new FormData(form).get("country") as Country);
    follow(); // the browser, or a draft, may have chosen before us
    form.addEventListener("change", follow);
    return () => form.removeEventListener("change", follow);
  }, []);

  return (
    <div ref={costs} className="mt-5">
      <OnlyOfChosenDelivery />
      {deliveries.map(({ code }) => (
        <div key={code} data-delivery={code}>
          <CostRows costs={costsOf(lines, { delivery: code, country, currency })} delivery={code} />
        </div>
      ))}
    </div>
  );
}

function CostRows({ costs, delivery }: { costs: Costs; delivery: Delivery }) {
  return (
    <>
      <CostList costs={costs} deliveryCode={delivery} />
      {/* Without scripts the amount could not follow the country; the order says it then. */}
      <p className="mt-1 text-muted text-sm noscript:hidden">
        including {formatMoney(costs.tax)} VAT
      </p>
      <p className="mt-1 hidden text-muted text-sm noscript:block">Prices include VAT.</p>
    </>
  );
}
