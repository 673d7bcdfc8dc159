import { redirect } from "next/navigation";
import { sendMailSoon } from "@/lib/mail/send-mail-soon";
import { stockChanged } from "@/lib/shop/catalog/catalog-data";
import { pathAfterPayment } from "@/lib/shop/checkout/after-payment";
import { concludePayment } from "@/lib/shop/checkout/conclude-payment-data";

/** Where the provider's page sends the shopper back to: the shop asks how it went, and shows it. */
export async function GET(request: Request, { params }: RouteContext<"/pay/[reference]/return">) {
  // After the demo bank's action Next would fetch this itself, follow the redirect and show the order
  // under this address. Given nothing, it lets the browser come, as from a real provider's page.
  if (request.headers.get("sec-fetch-mode") === "cors") return new Response(null, { status: 204 });

  const concluded = await concludePayment((await params).reference);
  if (!concluded) redirect("/orders");

  stockChanged();
  sendMailSoon();
  redirect(await pathAfterPayment(concluded));
}
