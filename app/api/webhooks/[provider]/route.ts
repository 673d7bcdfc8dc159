import { isUnavailable } from "@/lib/ground/db";
import { sendMailSoon } from "@/lib/mail/send-mail-soon";
import { stockChanged } from "@/lib/shop/catalog/catalog-data";
import { receiveEvent } from "@/lib/shop/checkout/conclude-payment-data";
import { WrongAmount } from "@/lib/shop/checkout/settle-payment-data";
import { BadSignature } from "@/lib/shop/payments/payments";
import { webhookProvider } from "@/lib/shop/payments/providers";

const headers = { "Cache-Control": "no-store" };
const answer = (status: number, message: string) => Response.json({ message }, { status, headers });

/** Answers 200 only when the event is stored: the provider repeats an event until it reads a 200. */
export async function POST(request: Request, { params }: RouteContext<"/api/webhooks/[provider]">) {
  const provider = webhookProvider((await params).provider);
  if (!provider) return answer(404, "No such payment provider is set up here.");

  const body = await request.text();
  try {
    await receiveEvent(provider, provider.readEvent(body, request.headers));
    sendMailSoon();
    stockChanged();
    return answer(200, "Received.");
  } catch (error) {
    if (error instanceof BadSignature) return answer(400, "The signature is not right.");
    if (error instanceof WrongAmount) return answer(400, "The amount is not the order's.");
    if (isUnavailable(error)) return answer(503, "The database does not answer. Send it again.");
    throw error;
  }
}
