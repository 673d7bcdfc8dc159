import type { Metadata } from "next";
import { DemoPayment } from "@/components/shop/checkout/demo-payment";
import { HostedPayment } from "@/components/shop/checkout/hosted-payment";
import { NotFound } from "@/components/site/not-found";
import { getPayment } from "@/lib/shop/checkout/payments-data";
import { lookUpCharge } from "@/lib/shop/payments/demo-bank-data";
import { isDemoOpen } from "@/lib/shop/payments/providers";
import * as words from "@/words/shop/payments/payments";
import { notFound } from "@/words/site/errors";

type PayProps = PageProps<"/pay/[reference]">;

export async function generateMetadata({ params }: PayProps): Promise<Metadata> {
  const payment = await getPayment((await params).reference);
  return { title: payment ? words.title : notFound.tabTitle, robots: { index: false } };
}

export default async function PayPage({ params, searchParams }: PayProps) {
  const payment = await getPayment((await params).reference);
  if (!payment) return <NotFound />;

  if (payment.provider !== "demo") return <HostedPayment payment={payment} />;
  if (!isDemoOpen) return <NotFound />;

  const { left } = await searchParams;
  const { state } = await lookUpCharge(payment.reference);
  return (
    <DemoPayment
      payment={payment}
      isDecided={state !== "open"}
      hasLeft={left === "yes" && state === "succeeded"}
    />
  );
}
