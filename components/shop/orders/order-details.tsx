import type { ReactNode } from "react";
import { OrderCosts } from "@/components/shop/orders/order-costs";
import { OrderLines } from "@/components/shop/orders/order-lines";
import { OrderParcel } from "@/components/shop/orders/order-parcel";
import { OrderStateBadge } from "@/components/shop/orders/order-state-badge";
import { OrderSteps } from "@/components/shop/orders/order-steps";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { cx } from "@/components/ui/cx";
import { PageHeading } from "@/components/ui/page-heading";
import { formatDay } from "@/lib/ground/format/dates";
import { formatMoney } from "@/lib/ground/format/money";
import { orderPath } from "@/lib/shop/orders/order-link";
import type { Order } from "@/lib/shop/orders/orders";
import { lastDayBefore } from "@/lib/shop/orders/withdrawal";
import * as words from "@/words/shop/orders/order";
import { offer } from "@/words/shop/orders/withdrawal";

type OrderDetailsProps = {
  order: Order;
  /** when the mailed link opened the order */
  linkKey: string | null;
  children: ReactNode;
};

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

type WithdrawLinkProps = { number: string; linkKey: string | null; until: Date };

/** In the words of Directive 2011/83/EU, article 11a. */
function WithdrawLink({ number, linkKey, until }: WithdrawLinkProps) {
  return (
    <section>
      <h2 className="text-subheading">{offer.title}</h2>
      <p className="mt-2 mb-4 text-muted">{offer.until(formatDay(lastDayBefore(until)))}</p>
      <ButtonLink href={orderPath(number, linkKey, "withdraw")} variant="secondary">
        {offer.link}
      </ButtonLink>
    </section>
  );
}

function orderWords(order: Order): { title: string; lead: string } {
  const { declined, refunded } = words.states;
  switch (order.state) {
    case "paid":
      return words.states.paid;
    case "waiting":
      return words.states.waiting;
    case "declined":
      return {
        title: declined.title,
        lead: order.isOwn ? declined.backInCart : declined.nothing,
      };
    case "cancelled":
      return cancelledWords(order);
    case "refunded":
      return { title: refunded.title, lead: refunded.lead(formatMoney(order.total)) };
  }
}

function cancelledWords({ withdrawnAt, isRefundDue, total }: Order) {
  const { cancelled, withdrawn } = words.states;
  const amount = formatMoney(total);
  if (withdrawnAt) return { title: withdrawn.title, lead: withdrawn.lead(amount) };
  return {
    title: cancelled.title,
    lead: isRefundDue ? cancelled.refundDue(amount) : cancelled.nothing,
  };
}
