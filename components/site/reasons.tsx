import { Icon, type IconName } from "@/components/ui/icons";
import { formatMoney } from "@/lib/ground/format/money";
import { takesGuests } from "@/lib/guests/permissions";
import { WITHDRAWAL_DAYS } from "@/lib/shop/orders/withdrawal";
import { deliveries } from "@/lib/shop/prices/delivery-and-tax";
import { reasons as words } from "@/words/shop/catalog/home";

type Reason = { icon: IconName; title: string; text: string };

/** Each follows from rules that the shop keeps. */
export function Reasons() {
  const reasons: Reason[] = [
    { icon: "user", ...(takesGuests("users") ? words.guest : words.member) },
    deliveryReason(),
    {
      icon: "check",
      title: words.returns.title(WITHDRAWAL_DAYS),
      text: words.returns.text,
    },
  ];
  return (
    <section aria-label={words.title} className="mb-9 sm:mb-12">
      <ul className="grid gap-x-8 gap-y-3 sm:grid-cols-3">
        {reasons.map(({ icon, title, text }) => (
          <li key={title} className="flex gap-3.5">
            <span className="grid size-9 shrink-0 place-items-center rounded-full bg-brand-soft text-brand sm:size-11">
              <Icon name={icon} />
            </span>
            <div className="self-center sm:self-start">
              <p className="font-medium">{title}</p>
              <p className="mt-0.5 text-muted text-sm max-sm:sr-only">{text}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function deliveryReason(): Reason {
  const [{ cents, freeFrom, takes }] = deliveries;
  const price = (amount: number) => formatMoney({ cents: amount, currency: "EUR" });
  return {
    icon: "truck",
    title: words.delivery.title(price(freeFrom)),
    text: words.delivery.text(price(cents), takes),
  };
}
