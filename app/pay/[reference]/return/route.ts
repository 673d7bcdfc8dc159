import { redirect } from "next/navigation";
import { stockChanged } from "@/lib/catalog/catalog-data";
import { sendMailSoon } from "@/lib/mail/send-mail-soon";
import { pathAfterPayment } from "@/lib/orders/after-payment";
import { concludePayment } from "@/lib/orders/payments-data";

/** Where the provider's page sends the shopper back to: the shop asks how it went, and shows it. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/pay/[reference]/return">,
): Promise<never> {
  const concluded = await concludePayment((await params).reference);
  if (!concluded) redirect("/orders");

  stockChanged();
  sendMailSoon();
  redirect(await pathAfterPayment(concluded));
}
