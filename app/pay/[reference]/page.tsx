import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DemoPayment } from "@/components/payments/demo-payment";
import { getPayment } from "@/lib/orders/settle-payment-data";

type PayProps = PageProps<"/pay/[reference]">;

export async function generateMetadata({ params }: PayProps): Promise<Metadata> {
  const payment = await getPayment((await params).reference);
  return { title: payment ? "Payment" : "Not found", robots: { index: false } };
}

export default async function PayPage({ params }: PayProps) {
  const payment = await getPayment((await params).reference);
  if (!payment) notFound();

  return <DemoPayment payment={payment} />;
}
