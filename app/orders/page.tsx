import type { Metadata } from "next";
import { NoOrders } from "@/components/orders/no-orders";
import { OfferedOrders, SaidOfOffer } from "@/components/orders/offered-orders";
import { OrderList } from "@/components/orders/order-list";
import { PageHeading } from "@/components/ui/page-heading";
import { listClaimable } from "@/lib/orders/claim-data";
import { listOrders } from "@/lib/orders/orders-data";
import { viewer } from "@/lib/viewer";
import * as words from "@/words/orders";

export const metadata: Metadata = { title: words.title };

export default async function OrdersPage({ searchParams }: PageProps<"/orders">) {
  const [asking, { said }] = [await viewer(), await searchParams];
  const [orders, offered] = await Promise.all([listOrders(asking), listClaimable(asking)]);

  return (
    <>
      <PageHeading>{words.title}</PageHeading>
      <SaidOfOffer said={said} />
      <OfferedOrders orders={offered} />
      {orders.length > 0 && <OrderList orders={orders} />}
      {orders.length === 0 && offered.length === 0 && <NoOrders viewer={asking} />}
    </>
  );
}
