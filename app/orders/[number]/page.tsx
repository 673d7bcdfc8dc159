import type { Metadata } from "next";
import { PasswordOnlyForm } from "@/components/members/create-account/create-account-form";
import { ForgetCheckoutDraft } from "@/components/shop/checkout/checkout-draft-keeper";
import { OrderNext } from "@/components/shop/checkout/order-next";
import { KeepOrder, OrderInAccount } from "@/components/shop/orders/keep-order";
import { OrderDetails } from "@/components/shop/orders/order-details";
import { NotFound } from "@/components/site/not-found";
import { isGuest, isMember } from "@/lib/session/viewer";
import { orderOfPage } from "@/lib/shop/orders/opened-order";
import { orderPath } from "@/lib/shop/orders/order-link";
import * as words from "@/words/shop/orders/order";
import { notFound } from "@/words/site/errors";

type OrderProps = PageProps<"/orders/[number]">;

export async function generateMetadata(props: OrderProps): Promise<Metadata> {
  const { order } = await orderOfPage(props);
  return { title: order ? words.title(order.number) : notFound.tabTitle, robots: { index: false } };
}

export default async function OrderPage(props: OrderProps) {
  const { asking, order, linkKey } = await orderOfPage(props);
  if (!order) return <NotFound />;

  const { number, email, fullName, state, isOwn } = order;
  return (
    <OrderDetails order={order} linkKey={linkKey}>
      <ForgetCheckoutDraft />
      <OrderNext order={order} linkKey={linkKey} />
      {isOwn && isGuest(asking) && state === "paid" && (
        <KeepOrder email={email}>
          <PasswordOnlyForm email={email} name={fullName} next={orderPath(number, null)} />
        </KeepOrder>
      )}
      {isOwn && isMember(asking) && !asking.verified && asking.mailbox && (
        <OrderInAccount mailbox={asking.mailbox} />
      )}
    </OrderDetails>
  );
}
