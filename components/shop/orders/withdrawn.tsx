import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { PageHeading } from "@/components/ui/page-heading";
import { formatTime } from "@/lib/ground/format/dates";
import { formatMoney } from "@/lib/ground/format/money";
import { orderPath } from "@/lib/shop/orders/order-link";
import type { Order } from "@/lib/shop/orders/orders";
import { withdrawalWords } from "@/lib/shop/orders/withdrawal";
import { done, form, impossible, returnParcel } from "@/words/shop/orders/withdrawal";

type WithdrawnProps = { order: Order; withdrawnAt: Date; linkKey: string | null };

export function Withdrawn({ order, withdrawnAt, linkKey }: WithdrawnProps) {
  const total = formatMoney(order.total);
  return (
    <>
      <PageHeading lead={done.lead(formatTime(withdrawnAt))}>{done.title}</PageHeading>
      <Card>
        <p>{withdrawalWords(order)}</p>
        <p className="mt-4 text-muted">
          {order.state === "refunded" ? done.refunded(total) : done.refundDue(total)}{" "}
          {done.acknowledged}
        </p>
        <p className="mt-4 mb-6 text-muted">{returnParcel}</p>
        <ButtonLink href={orderPath(order.number, linkKey)}>{done.seeOrder}</ButtonLink>
      </Card>
    </>
  );
}

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
