import type { Metadata } from "next";
import { NotWithdrawable } from "@/components/orders/not-withdrawable";
import { WithdrawForm } from "@/components/orders/withdraw-form";
import { Withdrawn } from "@/components/orders/withdrawn";
import { NotFound } from "@/components/site/not-found";
import { openedOn } from "@/lib/orders/order-page";
import { notFound } from "@/words/errors";
import { form } from "@/words/withdrawal";

type WithdrawProps = PageProps<"/orders/[number]/withdraw">;

export async function generateMetadata(props: WithdrawProps): Promise<Metadata> {
  const { order } = await openedOn(props);
  return { title: order ? form.title : notFound.tabTitle, robots: { index: false } };
}

export default async function WithdrawPage(props: WithdrawProps) {
  const { order, linkKey } = await openedOn(props);
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
