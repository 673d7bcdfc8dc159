import { Icon, type IconName } from "@/components/ui/icons";
import type { Order } from "@/lib/shop/orders/orders";
import { deliveryOf } from "@/lib/shop/prices/delivery-and-tax";
import { steps as words } from "@/words/shop/orders/order";

export function OrderSteps({ order }: { order: Order }) {
  const { takes } = deliveryOf(order.deliveryCode);
  return (
    <section aria-labelledby="next" className="mb-8 rounded-lg bg-surface p-5 sm:p-7 print:hidden">
      <h2 id="next" className="text-subheading">
        {words.title}
      </h2>
      <ol className="mt-4 grid gap-4 md:grid-cols-3 md:gap-6">
        <Step icon="mail" name={words.mail} text={words.mailed} />
        <Step icon="box" name={words.packing} text={words.packed} />
        <Step icon="truck" name={words.delivery} text={words.takes(takes)} />
      </ol>
    </section>
  );
}

function Step({ icon, name, text }: { icon: IconName; name: string; text: string }) {
  return (
    <li className="flex gap-3">
      <span className="grid size-10 shrink-0 place-items-center rounded-full bg-brand-soft text-brand">
        <Icon name={icon} />
      </span>
      <div className="min-w-0">
        <p className="font-medium">{name}</p>
        <p className="text-muted text-sm [overflow-wrap:anywhere]">{text}</p>
      </div>
    </li>
  );
}
