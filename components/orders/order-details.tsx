import type { ReactNode } from "react";
import { ForgetCheckoutDraft } from "@/components/orders/checkout-draft";
import { OrderCosts } from "@/components/orders/order-costs";
import { OrderLines } from "@/components/orders/order-lines";
import { OrderNext } from "@/components/orders/order-next";
import { OrderStateBadge } from "@/components/orders/order-state-badge";
import { orderWords } from "@/components/orders/order-words";
import { WithdrawLink } from "@/components/orders/withdraw-link";
import { Card } from "@/components/ui/card";
import { PageHeading } from "@/components/ui/page-heading";
import { formatDay } from "@/lib/dates";
import { countryName, deliveryOf } from "@/lib/orders/delivery-and-tax";
import type { Order } from "@/lib/orders/orders";

type OrderDetailsProps = {
  order: Order;
  /** when the order was opened with the key of the mailed link */
  linkKey: string | null;
  children?: ReactNode;
};

/** An order as its owner sees it: the confirmation, and the record of it later. */
export function OrderDetails({ order, linkKey, children }: OrderDetailsProps) {
  const { number, state, withdrawableUntil } = order;
  const { title, lead } = orderWords(order);
  return (
    <>
      <PageHeading lead={lead}>{title}</PageHeading>
      <div className="grid gap-8 lg:grid-cols-[1fr_24rem] lg:items-start lg:gap-12">
        <Card>
          <div className="mb-5 flex flex-wrap items-center justify-between gap-3 border-line border-b pb-5">
            <h2>
              Order <span className="whitespace-nowrap">{number}</span>
            </h2>
            <OrderStateBadge state={state} />
          </div>
          <OrderLines lines={order.lines} />
          <OrderCosts costs={order} deliveryCode={order.deliveryCode} />
          <ForgetCheckoutDraft />
        </Card>
        <div className="grid gap-8">
          <OrderNext order={order} linkKey={linkKey} />
          {children}
          <Delivery order={order} />
          {withdrawableUntil && (
            <WithdrawLink number={number} linkKey={linkKey} until={withdrawableUntil} />
          )}
        </div>
      </div>
    </>
  );
}

function Delivery({ order }: { order: Order }) {
  const { name, takes } = deliveryOf(order.deliveryCode);
  return (
    <section className="px-1">
      <h2 className="text-subheading">Delivery</h2>
      <p className="mt-2 text-muted">
        {name}, {takes}
      </p>
      <address className="mt-3 text-muted not-italic [overflow-wrap:anywhere]">
        {order.fullName}
        <br />
        {order.address}
        <br />
        {order.postalCode} {order.city}
        <br />
        {countryName(order.country)}
      </address>
      <p className="mt-3 text-muted [overflow-wrap:anywhere]">
        {order.email}
        {order.phone && <>, {order.phone}</>}
      </p>
      <p className="mt-3 text-muted">Placed on {formatDay(order.placedAt)}</p>
    </section>
  );
}
