import type { Route } from "next";
import type { ReactNode } from "react";
import { ForgetCheckoutDraft } from "@/components/orders/checkout-draft";
import { OrderReview } from "@/components/orders/order-review";
import { OrderStateBadge } from "@/components/orders/order-state-badge";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { PageHeading } from "@/components/ui/page-heading";
import { formatDay } from "@/lib/dates";
import { countries } from "@/lib/orders/delivery-and-tax";
import type { Order } from "@/lib/orders/orders";

const headings = {
  paid: { title: "Thank you", lead: "Your order is paid and on our list." },
  waiting: {
    title: "Almost there",
    lead: "Your order waits for its payment. The stock is held for you.",
  },
  declined: {
    title: "Payment declined",
    lead: "Nothing was charged. What you chose went back to your cart.",
  },
  cancelled: { title: "Order cancelled", lead: "Nothing of this order is on its way to you." },
  refunded: { title: "Refunded", lead: "The money of this order is on its way back to you." },
};

/** An order as its owner sees it: the confirmation, and the record of it later. */
export function OrderDetails({ order, children }: { order: Order; children?: ReactNode }) {
  const { title, lead } = headings[order.state];
  return (
    <>
      <PageHeading lead={lead}>{title}</PageHeading>
      <div className="grid gap-8 lg:grid-cols-[1fr_24rem] lg:items-start lg:gap-12">
        <Card>
          <div className="mb-5 flex flex-wrap items-center justify-between gap-3 border-line border-b pb-5">
            <h2>
              Order <span className="whitespace-nowrap">{order.number}</span>
            </h2>
            <OrderStateBadge state={order.state} />
          </div>
          <OrderReview lines={order.lines} total={order.total} />
          <ForgetCheckoutDraft />
        </Card>
        <div className="grid gap-6">
          {order.paymentReference && (
            <ButtonLink href={`/pay/${order.paymentReference}` as Route} size="lg">
              Continue to payment
            </ButtonLink>
          )}
          {order.state === "declined" && (
            <ButtonLink href="/cart" size="lg">
              Back to your cart
            </ButtonLink>
          )}
          {children}
          <Delivery order={order} />
        </div>
      </div>
    </>
  );
}

function Delivery({ order }: { order: Order }) {
  const country = countries.find(({ code }) => code === order.country)?.name;
  return (
    <section className="px-1">
      <h2 className="text-subheading">Delivery</h2>
      <address className="mt-2 text-muted not-italic [overflow-wrap:anywhere]">
        {order.fullName}
        <br />
        {order.address}
        <br />
        {order.postalCode} {order.city}
        <br />
        {country}
      </address>
      <p className="mt-3 text-muted [overflow-wrap:anywhere]">
        {order.email}
        {order.phone && <>, {order.phone}</>}
      </p>
      <p className="mt-3 text-muted">Placed on {formatDay(order.placedAt)}</p>
    </section>
  );
}
