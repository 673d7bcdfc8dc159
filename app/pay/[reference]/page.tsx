import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DemoPayment } from "@/components/payments/demo-payment";
import { getPayment } from "@/lib/orders/settle-payment-data";

export const metadata: Metadata = { title: "Payment", robots: { index: false } };

export default async function PayPage({ params }: PageProps<"/pay/[reference]">) {
  const payment = await getPayment((await params).reference);
  if (!payment) notFound();

  return <DemoPayment payment={payment} />;
}
