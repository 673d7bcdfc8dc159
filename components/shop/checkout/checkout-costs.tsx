"use client";

import { useEffect, useRef, useState } from "react";
import { OnlyOfChosenDelivery } from "@/components/shop/checkout/delivery-options";
import { CostList } from "@/components/shop/orders/order-costs";
import { formatMoney } from "@/lib/ground/format/money";
import {
  type Costs,
  type Country,
  costsOf,
  type Delivery,
  deliveries,
} from "@/lib/shop/prices/delivery-and-tax";
import { costsNow } from "@/words/shop/checkout/checkout";
import { free, costs as words } from "@/words/shop/prices/prices";

type CheckoutCostsProps = {
  lines: { priceCents: number; quantity: number }[];
  currency: string;
  /** until the form says another */
  country: Country;
};

/** The costs with each delivery; CSS shows the chosen one's. */
export function CheckoutCosts({ lines, currency, country: first }: CheckoutCostsProps) {
  const costs = useRef<HTMLDivElement>(null);
  const [country, setCountry] = useState(first);
  const [said, setSaid] = useState("");

  useEffect(() => {
    const form = costs.current?.closest("form");
    if (!form) return;

    function follow(event?: Event) {
      const chosen = parcelOf(form as HTMLFormElement);
      setCountry(chosen.country);
      // Not when the browser or a draft chose.
      if (isChoice(event)) setSaid(inWords(costsOf(lines, { ...chosen, currency })));
    }

    follow(); // the browser, or a draft, may have chosen before us
    form.addEventListener("change", follow);
    return () => form.removeEventListener("change", follow);
  }, [lines, currency]);

  return (
    <div ref={costs} className="mt-5">
      <OnlyOfChosenDelivery />
      {deliveries.map(({ code }) => (
        <div key={code} data-delivery={code}>
          <CostRows costs={costsOf(lines, { delivery: code, country, currency })} delivery={code} />
        </div>
      ))}
      <p role="status" className="sr-only">
        {said}
      </p>
    </div>
  );
}

function CostRows({ costs, delivery }: { costs: Costs; delivery: Delivery }) {
  return (
    <>
      <CostList costs={costs} deliveryCode={delivery} />
      {/* Without JavaScript the amount cannot follow the country: then only the order tells it. */}
      <p className="mt-1 text-muted text-sm noscript:hidden">{words.vat(formatMoney(costs.tax))}</p>
      <p className="mt-1 hidden text-muted text-sm noscript:block">{words.vatUnknown}</p>
    </>
  );
}

type Parcel = { country: Country; delivery: Delivery };

function parcelOf(form: HTMLFormElement): Parcel {
  const fields = new FormData(form);
  return {
    country: fields.get("country") as Country,
    delivery: fields.get("delivery") as Delivery,
  };
}

const isChoice = (event?: Event) =>
  event?.target instanceof Element && event.target.matches("[name=country], [name=delivery]");

function inWords({ delivery, total, tax }: Costs): string {
  return costsNow({
    delivery: delivery.cents === 0 ? free : formatMoney(delivery),
    total: formatMoney(total),
    vat: formatMoney(tax),
  });
}
