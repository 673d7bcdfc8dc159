import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { PageHeading } from "@/components/ui/page-heading";
import { formatTime } from "@/lib/dates";
import { formatMoney } from "@/lib/money";
import { orderPath } from "@/lib/orders/order-address";
import type { Order } from "@/lib/orders/orders";
import { RETURN_PARCEL, withdrawalWords } from "@/lib/orders/withdrawal";

type WithdrawnProps = { order: Order; withdrawnAt: Date; linkKey: string | null };

/** What the withdrawal page says once it is done, however often it is opened. */
export function Withdrawn({ order, withdrawnAt, linkKey }: WithdrawnProps) {
  const total = formatMoney(order.total);
  return (
    <>
      <PageHeading lead={`Your withdrawal reached us on ${formatTime(withdrawnAt)} UTC.`}>
        You have withdrawn
      </PageHeading>
      <Card>
        <p>{withdrawalWords(order)}</p>
        <p className="mt-4 text-muted">
          {order.state === "refunded"
            ? `We have sent ${total} back the way it was paid.`
            : `${total} is on its way back to you.`}{" "}
          The acknowledgement is in your mailbox.
        </p>
        <p className="mt-4 mb-6 text-muted">{RETURN_PARCEL}</p>
        <ButtonLink href={orderPath(order.number, linkKey)}>See the order</ButtonLink>
      </Card>
    </>
  );
}
