import { redirect } from "next/navigation";
import { sendMailSoon } from "@/lib/mail/send-mail-soon";
import { stockChanged } from "@/lib/shop/catalog/catalog-data";
import { pathAfterPayment } from "@/lib/shop/checkout/after-payment";
import { concludePayment } from "@/lib/shop/checkout/conclude-payment-data";

export async function GET(request: Request, { params }: RouteContext<"/pay/[reference]/return">) {
  // After the demo bank's action, Next fetches this address by itself. It would follow the redirect and
  // show the order under this address. An empty answer makes the browser load the address instead.
  if (request.headers.get("sec-fetch-mode") === "cors") return new Response(null, { status: 204 });

  const concluded = await concludePayment((await params).reference);
  if (!concluded) redirect("/orders");

  stockChanged();
  sendMailSoon();
  redirect(await pathAfterPayment(concluded));
}
