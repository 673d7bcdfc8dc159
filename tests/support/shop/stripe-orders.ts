import { POST } from "@/app/api/webhooks/[provider]/route";
import { beginPayment } from "@/lib/shop/checkout/payments-data";
import { newGuest } from "@/tests/support/people/people";
import { orderFor } from "@/tests/support/shop/checkout";
import { newProduct } from "@/tests/support/shop/shelf";
import type { StripeDouble } from "@/tests/support/stripe/double";
import type { Webhook } from "@/tests/support/stripe/events";

/** An order of two mugs whose buyer stands at Stripe's page; the shop must run with the double's settings. */
export async function orderAtStripe(double: StripeDouble) {
  const [guest, mug] = [await newGuest(), await newProduct()];
  const { number, payment } = await orderFor(guest, [[mug, 2]]);
  const page = await beginPayment(payment);
  const [session] = double.sessionsOf(payment.reference);
  if (!session) throw new Error("Stripe was not told of the payment.");
  return { guest, mug, number, payment, page, session };
}

export async function tell({ body, headers }: Webhook, provider = "stripe"): Promise<number> {
  const request = new Request("http://shop.example/webhook", { method: "POST", body, headers });
  const { status } = await POST(request, { params: Promise.resolve({ provider }) });
  return status;
}
