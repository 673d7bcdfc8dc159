"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { after } from "next/server";
import { z } from "zod";
import { flash } from "@/lib/ground/flash";
import { parseForm, settle } from "@/lib/ground/forms/form-action";
import type { FormResult } from "@/lib/ground/forms/form-result";
import { Refusal } from "@/lib/ground/forms/refusal";
import { sendMailSoon } from "@/lib/mail/send-mail-soon";
import { viewer } from "@/lib/session/viewer";
import { stockChanged } from "@/lib/shop/catalog/catalog-data";
import { refuseIfUnavailable } from "@/lib/shop/checkout/payment-refusal";
import { cancelOrder as cancel } from "@/lib/shop/checkout/payments-data";
import { refundDue } from "@/lib/shop/checkout/refund-data";
import { withdrawFromOrder } from "@/lib/shop/checkout/withdraw-data";
import { keepLink } from "@/lib/shop/orders/link-cookie";
import { type OpenedOrder, openOrder } from "@/lib/shop/orders/open-order-data";
import { orderPath } from "@/lib/shop/orders/order-address";
import { readOrder } from "@/lib/shop/orders/orders-data";
import { withdrawalStatement } from "@/lib/shop/orders/withdrawal";
import { cancelRefused, refusal } from "@/words/shop/orders/order";

/** "Continue to payment", for who came by the mailed link: they come back to the order by it, too. */
export async function continueToPayment(
  _previous: FormResult | null,
  form: FormData,
): Promise<FormResult> {
  return settle(async () => {
    const { opened, number, key } = await openFrom(form);
    const { paymentReference } = await readOrder(opened);
    if (!paymentReference) redirect(orderPath(number, key));
    if (key) await keepLink(number, key);
    redirect(`/pay/${paymentReference}` as Route);
  });
}

/** "Cancel order", while it waits for its payment. Who has paid meanwhile has paid, and is told. */
export async function cancelOrder(
  _previous: FormResult | null,
  form: FormData,
): Promise<FormResult> {
  return settle(async () => {
    const { opened, number, key } = await openFrom(form);
    const state = await cancel(opened.id).catch(refuseIfUnavailable);
    stockChanged();
    if (state === "paid" || state === "waiting") {
      await flash(cancelRefused[state], { title: cancelRefused.title, tone: "warning" });
    }
    redirect(orderPath(number, key));
  });
}

/** "Confirm withdrawal": declares the withdrawal; the money goes back after the answer. */
export async function confirmWithdrawal(
  _previous: FormResult | null,
  form: FormData,
): Promise<FormResult> {
  return settle(async () => {
    const { opened, number, key } = await openFrom(form);
    await withdrawFromOrder(opened, parseForm(withdrawalStatement, form));
    stockChanged();
    sendMailSoon();
    after(() => refundDue().then(sendMailSoon));
    redirect(orderPath(number, key, "withdraw"));
  }, form);
}

const orderForm = z.object({ number: z.string(), key: z.string().nullable().default(null) });

interface FromForm {
  opened: OpenedOrder;
  number: string;
  /** only when it was the key that opened the order */
  key: string | null;
}

async function openFrom(form: FormData): Promise<FromForm> {
  const { number, key } = parseForm(orderForm, form);
  const opened = await openOrder(await viewer(), number, key);
  if (!opened) throw new Refusal(refusal.notOpen);
  return { opened, number, key: opened.isOwn ? null : key };
}
