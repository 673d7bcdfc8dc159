"use server";

import type { Route } from "next";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { flash } from "@/lib/ground/flash";
import { answerForm, parseForm } from "@/lib/ground/forms/form-action";
import type { FormResult } from "@/lib/ground/forms/form-result";
import { Refusal } from "@/lib/ground/forms/refusal";
import { stockChanged } from "@/lib/shop/catalog/catalog-data";
import { keepLink } from "@/lib/shop/checkout/after-payment";
import { cancelOrder as cancel } from "@/lib/shop/checkout/conclude-payment-data";
import { beginPayment, getPayment } from "@/lib/shop/checkout/payments-data";
import { extendHold } from "@/lib/shop/checkout/stock-hold-data";
import { orderOfForm } from "@/lib/shop/orders/opened-order";
import { orderPath } from "@/lib/shop/orders/order-link";
import { readOrder } from "@/lib/shop/orders/orders-data";
import { PaymentUnavailable, paymentOfForm } from "@/lib/shop/payments/payments";
import { cancelRefused } from "@/words/shop/orders/order";
import { hold, refusal } from "@/words/shop/payments/payments";

/** For people who opened the order by its mailed link: they return to the order by it. */
export async function continueToPayment(
  _previous: FormResult | null,
  form: FormData,
): Promise<FormResult> {
  return answerForm(async () => {
    const { opened, number, key } = await orderOfForm(form);
    const { paymentReference } = await readOrder(opened);
    if (!paymentReference) redirect(orderPath(number, key));
    if (key) await keepLink(number, key);
    redirect(`/pay/${paymentReference}` as Route);
  });
}

export async function goToProvider(
  _previous: FormResult | null,
  form: FormData,
): Promise<FormResult> {
  return answerForm(async () => {
    const { reference } = parseForm(paymentOfForm, form);
    const payment = await getPayment(reference);
    if (!payment) throw new Refusal(refusal.unknown);
    if (payment.state !== "waiting") redirect(orderPath(payment.orderNumber, null));
    redirect((await beginPayment(payment).catch(refuseIfUnavailable)) as Route);
  });
}

/** Whoever knows the payment's reference may ask. */
export async function keepHold(_previous: FormResult | null, form: FormData): Promise<FormResult> {
  const result = await answerForm(async () => {
    const { reference } = parseForm(paymentOfForm, form);
    if (!(await extendHold(reference))) throw new Refusal(hold.gone);
    return hold.kept;
  });
  refresh();
  return result;
}

export async function cancelOrder(
  _previous: FormResult | null,
  form: FormData,
): Promise<FormResult> {
  return answerForm(async () => {
    const { opened, number, key } = await orderOfForm(form);
    const state = await cancel(opened.id).catch(refuseIfUnavailable);
    stockChanged();
    if (state === "paid" || state === "waiting") {
      await flash(cancelRefused[state], { title: cancelRefused.title, tone: "warning" });
    }
    redirect(orderPath(number, key));
  });
}

function refuseIfUnavailable(error: unknown): never {
  throw error instanceof PaymentUnavailable ? new Refusal(refusal.unavailable) : error;
}
