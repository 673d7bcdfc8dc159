import type { Metadata } from "next";
import { DemoPayment } from "@/components/payments/demo-payment";
import { NotFound } from "@/components/site/not-found";
import { getPayment } from "@/lib/orders/payments-data";

type PayProps = PageProps<"/pay/[reference]">;

export async function generateMetadata({ params }: PayProps): Promise<Metadata> {
  const payment = await getPayment((await params).reference);
  return { title: payment ? "Payment" : "Not found", robots: { index: false } };
}

export default async function PayPage({ params }: PayProps) {
  const payment = await getPayment((await params).reference);
  if (!payment) return <NotFound />;

  return <DemoPayment payment={payment} />;
}
