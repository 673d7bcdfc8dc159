import { FormRadio } from "@/components/ui/form/form-fields";
import { formatMoney, type Money } from "@/lib/ground/format/money";
import { deliveries, deliveryCents } from "@/lib/shop/prices/delivery-and-tax";
import { option as words } from "@/words/shop/checkout/checkout";
import { free, freeFrom as freeLater } from "@/words/shop/prices/prices";

/** How the parcel travels; the first is chosen when nobody chooses. */
export function DeliveryOptions({ goods }: { goods: Money }) {
  const { cents: goodsCents, currency } = goods;
  return (
    <fieldset>
      <legend className="mb-5 font-display text-heading">{words.title}</legend>
      <div className="grid gap-3">
        {deliveries.map(({ code, name, takes, freeFrom }, place) => {
          const cents = deliveryCents(code, goodsCents);
          const isFreeLater = freeFrom !== null && cents > 0;
          return (
            <FormRadio
              key={code}
              // The first bears the field's name, for the error summary to lead to.
              id={place === 0 ? "delivery" : `delivery-${code}`}
              name="delivery"
              value={code}
              defaultChecked={place === 0}
              label={name}
              hint={
                isFreeLater ? freeLater(takes, formatMoney({ cents: freeFrom, currency })) : takes
              }
              aside={cents === 0 ? free : formatMoney({ cents, currency })}
            />
          );
        })}
      </div>
    </fieldset>
  );
}

// The form's own radio buttons say which costs are seen, so that they follow without scripts too.
const onlyOfChosen = deliveries
  .map(
    ({ code }) =>
      `form:has([name=delivery]:checked:not([value=${code}])) [data-delivery=${code}]{display:none}`,
  )
  .join("");

/** Hides what has the `data-delivery` of another option than the one that is chosen in its form. */
export function OnlyOfChosenDelivery() {
  return <style>{onlyOfChosen}</style>;
}
