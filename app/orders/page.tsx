import type { Metadata } from "next";
import Link from "next/link";
import { OfferedOrders, SaidOfOffer } from "@/components/orders/offered-orders";
import { OrderList } from "@/components/orders/order-list";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { listClaimable } from "@/lib/orders/claim-data";
import { listOrders } from "@/lib/orders/orders-data";
import { isMember, viewer } from "@/lib/viewer";

export const metadata: Metadata = { title: "Your orders" };

export default async function OrdersPage({ searchParams }: PageProps<"/orders">) {
  const [asking, { said }] = [await viewer(), await searchParams];
  const [orders, offered] = await Promise.all([listOrders(asking), listClaimable(asking)]);

  return (
    <>
      <PageHeading>Your orders</PageHeading>
      <SaidOfOffer said={said} />
      <OfferedOrders orders={offered} />
      {orders.length > 0 && <OrderList orders={orders} />}
      {orders.length === 0 && offered.length === 0 && (
        <EmptyState
          title="No orders yet"
          action={<ButtonLink href="/">Browse the shop</ButtonLink>}
        >
          Orders that you place in this browser, or in your account, are listed here. Any other can
          be <Link href="/orders/find">found by its number and email</Link>.
          {isMember(asking) && asking.mailbox && !asking.verified && (
            <>
              {" "}
              <Link href="/account">Confirm your email</Link>, and those that you placed with it are
              offered here.
            </>
          )}
        </EmptyState>
      )}
    </>
  );
}
