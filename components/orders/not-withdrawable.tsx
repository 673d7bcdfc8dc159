import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { PageHeading } from "@/components/ui/page-heading";
import { orderPath } from "@/lib/orders/order-address";
import type { Order } from "@/lib/orders/orders";

/** Why there is nothing to withdraw from, or not any more. */
export function NotWithdrawable({ order, linkKey }: { order: Order; linkKey: string | null }) {
  return (
    <>
      <PageHeading>Withdraw from contract</PageHeading>
      <Card>
        <p className="mb-6">{reasonFor(order)}</p>
        <ButtonLink href={orderPath(order.number, linkKey)}>See the order</ButtonLink>
      </Card>
    </>
  );
}

function reasonFor({ state, number }: Order): string {
  switch (state) {
    case "paid":
      return `The time to withdraw from order ${number} is over: it was 14 days from the day the goods came. If something is broken or not as described, your other rights stay.`;
    case "waiting":
      return `Order ${number} is not paid, so there is nothing to withdraw from. You can cancel it on its page.`;
    default:
      return `Order ${number} has ended already. There is nothing to withdraw from.`;
  }
}
