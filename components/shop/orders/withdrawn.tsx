import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { PageHeading } from "@/components/ui/page-heading";
import { formatTime } from "@/lib/ground/format/dates";
import { formatMoney } from "@/lib/ground/format/money";
import { orderPath } from "@/lib/shop/orders/order-link";
import type { Order } from "@/lib/shop/orders/orders";
import { withdrawalWords } from "@/lib/shop/orders/withdrawal";
import { returnParcel, done as words } from "@/words/shop/orders/withdrawal";

type WithdrawnProps = { order: Order; withdrawnAt: Date; linkKey: string | null };

/** What the withdrawal page says once it is done, however often it is opened. */
export function Withdrawn({ order, withdrawnAt, linkKey }: WithdrawnProps) {
  const total = formatMoney(order.total);
  return (
    <>
      <PageHeading lead={words.lead(formatTime(withdrawnAt))}>{words.title}</PageHeading>
      <Card>
        <p>{withdrawalWords(order)}</p>
        <p className="mt-4 text-muted">
          {order.state === "refunded" ? words.refunded(total) : words.refundDue(total)}{" "}
          {words.acknowledged}
        </p>
        <p className="mt-4 mb-6 text-muted">{returnParcel}</p>
        <ButtonLink href={orderPath(order.number, linkKey)}>{words.seeOrder}</ButtonLink>
      </Card>
    </>
  );
}
