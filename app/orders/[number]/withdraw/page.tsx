import type { Metadata } from "next";
import { WithdrawForm } from "@/components/shop/checkout/withdraw-form";
import { NotWithdrawable, Withdrawn } from "@/components/shop/orders/withdrawn";
import { NotFound } from "@/components/site/not-found";
import { orderOfPage } from "@/lib/shop/orders/opened-order";
import { form } from "@/words/shop/orders/withdrawal";
import { notFound } from "@/words/site/errors";

type WithdrawProps = PageProps<"/orders/[number]/withdraw">;

export async function generateMetadata(props: WithdrawProps): Promise<Metadata> {
  const { order } = await orderOfPage(props);
  return { title: order ? form.title : notFound.tabTitle, robots: { index: false } };
}

export default async function WithdrawPage(props: WithdrawProps) {
  const { order, linkKey } = await orderOfPage(props);
  if (!order) return <NotFound />;

  return (
    <div className="mx-auto max-w-xl">
      {order.withdrawnAt ? (
        <Withdrawn order={order} withdrawnAt={order.withdrawnAt} linkKey={linkKey} />
      ) : order.withdrawableUntil ? (
        <WithdrawForm order={order} until={order.withdrawableUntil} linkKey={linkKey} />
      ) : (
        <NotWithdrawable order={order} linkKey={linkKey} />
      )}
    </div>
  );
}
