import type { Metadata } from "next";
import { KeepOrder } from "@/components/account/keep-order";
import { OrderDetails } from "@/components/orders/order-details";
import { NotFound } from "@/components/site/not-found";
import { getOrder } from "@/lib/orders/orders-data";
import { isGuest, viewer } from "@/lib/viewer";

type OrderProps = PageProps<"/orders/[number]">;

export async function generateMetadata({ params }: OrderProps): Promise<Metadata> {
  const order = await getOrder(await viewer(), (await params).number);
  return { title: order ? `Order ${order.number}` : "Not found", robots: { index: false } };
}

export default async function OrderPage({ params }: OrderProps) {
  const asking = await viewer();
  const order = await getOrder(asking, (await params).number);
  if (!order) return <NotFound />;

  const { number, email, fullName, state } = order;
  return (
    <OrderDetails order={order}>
      {isGuest(asking) && state === "paid" && (
        <KeepOrder number={number} email={email} name={fullName} />
      )}
    </OrderDetails>
  );
}
