import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { KeepOrder } from "@/components/account/keep-order";
import { OrderDetails } from "@/components/orders/order-details";
import { getOrder } from "@/lib/orders/orders-data";
import { isGuest, viewer } from "@/lib/viewer";

export const metadata: Metadata = { title: "Order", robots: { index: false } };

export default async function OrderPage({ params }: PageProps<"/orders/[number]">) {
  const asking = await viewer();
  const order = await getOrder(asking, (await params).number);
  if (!order) notFound();

  const { number, email, fullName, state } = order;
  return (
    <OrderDetails order={order}>
      {isGuest(asking) && state === "paid" && (
        <KeepOrder number={number} email={email} name={fullName} />
      )}
    </OrderDetails>
  );
}
