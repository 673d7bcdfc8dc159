import { Icon, type IconName } from "@/components/ui/icons";
import { formatMoney } from "@/lib/ground/format/money";
import { WITHDRAWAL_DAYS } from "@/lib/shop/orders/withdrawal";
import { deliveries } from "@/lib/shop/prices/delivery-and-tax";
import { promises as words } from "@/words/shop/catalog/catalog";

export function ProductPromises({ currency }: { currency: string }) {
  const price = (cents: number) => formatMoney({ cents, currency });
  return (
    <>
      <h2 className="mt-9 text-subheading">{words.title}</h2>
      <ul className="mt-3 grid gap-2 border-line border-t pt-4 text-muted">
        {deliveries.map(({ code, name, cents, freeFrom, takes }) => (
          <Promised key={code} icon="truck">
            {freeFrom === null
              ? words.delivery(name, takes, price(cents))
              : words.deliveryFreeFrom(name, takes, price(cents), price(freeFrom))}
          </Promised>
        ))}
        <Promised icon="check">{words.returns(WITHDRAWAL_DAYS)}</Promised>
      </ul>
    </>
  );
}

function Promised({ icon, children }: { icon: IconName; children: string }) {
  return (
    <li className="flex gap-3">
      <Icon name={icon} className="mt-0.5 shrink-0 text-brand" />
      {children}
    </li>
  );
}
