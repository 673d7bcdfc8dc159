import type { ReactNode } from "react";
import { OrderCosts } from "@/components/shop/orders/order-costs";
import { OrderLines } from "@/components/shop/orders/order-lines";
import { OrderParcel } from "@/components/shop/orders/order-parcel";
import { OrderStateBadge } from "@/components/shop/orders/order-state-badge";
import { OrderSteps } from "@/components/shop/orders/order-steps";
import { orderWords } from "@/components/shop/orders/order-words";
import { WithdrawLink } from "@/components/shop/orders/withdraw-link";
import { Card } from "@/components/ui/card";
import { cx } from "@/components/ui/cx";
import { PageHeading } from "@/components/ui/page-heading";
import { formatDay } from "@/lib/ground/format/dates";
import type { Order } from "@/lib/shop/orders/orders";
import * as words from "@/words/shop/orders/order";

type OrderDetailsProps = {
  order: Order;
  /** when the order was opened with the key of the mailed link */
  linkKey: string | null;
  /** what can be done with it */
  children: ReactNode;
};

/** An order as its owner sees it: the confirmation, and the record of it later. */
export function OrderDetails({ order, linkKey, children }: OrderDetailsProps) {
  const { number, state, withdrawableUntil } = order;
  const isToBeActedOn = state === "waiting" || state === "declined";
  const { title, lead } = orderWords(order);
  return (
    <>
      <PageHeading lead={lead}>{title}</PageHeading>
      {state === "paid" && <OrderSteps order={order} />}
      <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_minmax(0,24rem)] lg:items-start lg:gap-12">
        <Card className="print:border-0 print:p-0 print:shadow-none">
          <OrderHead order={order} />
          <OrderLines lines={order.lines} />
          <OrderCosts costs={order} deliveryCode={order.deliveryCode} />
          <OrderParcel order={order} />
        </Card>
        <div className={cx("grid gap-8 print:hidden", isToBeActedOn && "max-lg:order-first")}>
          {children}
          {withdrawableUntil && (
            <WithdrawLink number={number} linkKey={linkKey} until={withdrawableUntil} />
          )}
        </div>
      </div>
    </>
  );
}

function OrderHead({ order: { number, placedAt, state } }: { order: Order }) {
  return (
    <div className="mb-5 flex flex-wrap items-start justify-between gap-3 border-line border-b pb-5">
      <div>
        <h2>
          {words.order} <span className="whitespace-nowrap">{number}</span>
        </h2>
        <p className="mt-1 text-muted">{words.placed(formatDay(placedAt))}</p>
      </div>
      <OrderStateBadge state={state} />
    </div>
  );
}
