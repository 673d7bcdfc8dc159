import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { PageHeading } from "@/components/ui/page-heading";
import { orderPath } from "@/lib/shop/orders/order-link";
import type { Order } from "@/lib/shop/orders/orders";
import { done, form, impossible } from "@/words/shop/orders/withdrawal";

/** Why there is nothing to withdraw from, or not any more. */
export function NotWithdrawable({ order, linkKey }: { order: Order; linkKey: string | null }) {
  return (
    <>
      <PageHeading>{form.title}</PageHeading>
      <Card>
        <p className="mb-6">{reasonFor(order)}</p>
        <ButtonLink href={orderPath(order.number, linkKey)}>{done.seeOrder}</ButtonLink>
      </Card>
    </>
  );
}

function reasonFor({ state, number }: Order): string {
  switch (state) {
    case "paid":
      return impossible.over(number);
    case "waiting":
      return impossible.unpaid(number);
    default:
      return impossible.ended(number);
  }
}
