import type { Metadata } from "next";
import { OfferedOrders } from "@/components/shop/orders/offered-orders";
import { NoOrders, OrderList } from "@/components/shop/orders/order-list";
import { PageHeading } from "@/components/ui/page-heading";
import { viewer } from "@/lib/session/viewer";
import { listOfferedOrders } from "@/lib/shop/orders/claim-data";
import { listOrders } from "@/lib/shop/orders/orders-data";
import * as words from "@/words/shop/orders/orders";

export const metadata: Metadata = { title: words.title };

export default async function OrdersPage() {
  const asking = await viewer();
  const [orders, offered] = await Promise.all([listOrders(asking), listOfferedOrders(asking)]);

  return (
    <>
      <PageHeading>{words.title}</PageHeading>
      <OfferedOrders orders={offered} />
      {orders.length > 0 && <OrderList orders={orders} />}
      {orders.length === 0 && offered.length === 0 && <NoOrders viewer={asking} />}
    </>
  );
}
