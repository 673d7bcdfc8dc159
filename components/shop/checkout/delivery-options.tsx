import { FormRadio } from "@/components/ui/form/form-fields";
import { formatMoney, type Money } from "@/lib/ground/format/money";
import { deliveries, deliveryCents } from "@/lib/shop/prices/delivery-and-tax";
import { option as words } from "@/words/shop/checkout/checkout";
import { free, freeFrom as freeLater } from "@/words/shop/prices/prices";

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
              // The error summary links to the field's name.
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

// CSS follows the radio buttons, so that it works without JavaScript.
const onlyOfChosen = deliveries
  .map(
    ({ code }) =>
      `form:has([name=delivery]:checked:not([value=${code}])) [data-delivery=${code}]{display:none}`,
  )
  .join("");

/** Hides elements whose `data-delivery` is not the chosen option. */
export function OnlyOfChosenDelivery() {
  return <style>{onlyOfChosen}</style>;
}
