import "server-only";
import { createHmac } from "node:crypto";
import { z } from "zod";
import { env } from "@/lib/ground/settings/env";
import {
  decideCharge,
  lookUpCharge,
  openCharge,
  refundCharge,
} from "@/lib/shop/payments/demo-bank-data";
import {
  BadSignature,
  type PaymentProvider,
  type PaymentReport,
  paymentOfForm,
} from "@/lib/shop/payments/payments";
import { isSigned, sign } from "@/lib/shop/payments/signature";
import { demo } from "@/words/shop/payments/payments";

/** The shopper chooses the outcome. No money moves, but it has a book and signs its webhooks. */
export const demoProvider: PaymentProvider = {
  id: "demo",
  async begin({ reference, amount }) {
    await openCharge(reference, amount);
    return { page: `/pay/${reference}`, providerReference: reference };
  },
  look: ({ reference }) => lookUpCharge(reference),
  callOff: ({ reference }) => decideCharge(reference, "declined"),
  refund: ({ reference }) => refundCharge(reference),
  readEvent(body, headers) {
    if (!isSigned(body, headers.get(SIGNATURE), secret())) throw new BadSignature();
    const { id, type, reference, ...charge } = demoEvent.parse(JSON.parse(body));
    return { id, type, reference, report: toReport(type, charge) };
  },
};

export const demoDecision = paymentOfForm.extend({
  decision: z.enum(["pay", "decline", "payAndLeave"], demo.choose),
});

/** Sends the shop a webhook; a shop that does not answer asks by itself later. */
export async function sendDemoEvent(reference: string): Promise<void> {
  const report = await lookUpCharge(reference);
  const type = `charge.${report.state}`;
  const amount = report.state === "succeeded" ? report.amount : { cents: 0, currency: "EUR" };
  const event = { id: `${reference}:${report.state}`, type, reference, ...amount };
  const body = JSON.stringify(event satisfies z.input<typeof demoEvent>);
  await fetch(`${env.APP_URL}/api/webhooks/demo`, {
    method: "POST",
    headers: { "Content-Type": "application/json", [SIGNATURE]: sign(body, secret()) },
    body,
    signal: AbortSignal.timeout(5_000),
  }).catch((error: Error) => console.warn(`The demo bank's webhook failed: ${error.message}`));
}

const SIGNATURE = "demo-signature";

// A key of its own, so that nothing signed for another purpose is accepted here.
const secret = () => createHmac("sha256", env.AUTH_SECRET).update("demo-webhook").digest("hex");

const demoEvent = z.object({
  id: z.string(),
  type: z.string(),
  reference: z.string(),
  cents: z.int(),
  currency: z.string(),
});

function toReport(type: string, amount: { cents: number; currency: string }): PaymentReport {
  if (type === "charge.succeeded") return { state: "succeeded", amount };
  return { state: type === "charge.declined" ? "declined" : "open" };
}
