"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { after } from "next/server";
import { z } from "zod";
import { parseForm, settle } from "@/lib/action";
import { stockChanged } from "@/lib/catalog/catalog-data";
import type { FormResult } from "@/lib/form-result";
import { sendMailSoon } from "@/lib/mail/send-mail-soon";
import { findOrderSchema } from "@/lib/orders/find-order";
import { spendLookup } from "@/lib/orders/find-order-limits";
import { keepLink } from "@/lib/orders/link-cookie";
import { type OpenedOrder, openOrder } from "@/lib/orders/open-order-data";
import { orderPath } from "@/lib/orders/order-address";
import { queueLink } from "@/lib/orders/order-mails-data";
import { readOrder } from "@/lib/orders/orders-data";
import { refuseIfUnavailable } from "@/lib/orders/payment-refusal";
import { cancelOrder as cancel } from "@/lib/orders/payments-data";
import { refundDue } from "@/lib/orders/refund-data";
import { withdrawFromOrder } from "@/lib/orders/withdraw-data";
import { withdrawalStatement } from "@/lib/orders/withdrawal";
import { Refusal } from "@/lib/refusal";
import { viewer } from "@/lib/viewer";
import { refusal } from "@/words/order";

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
    const isTooLate = state === "paid" || state === "waiting";
    redirect(orderPath(number, key, isTooLate ? { cancel: "late" } : {}));
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
    redirect(orderPath(number, key, {}, "withdraw"));
  }, form);
}

/**
 * "Find order": one answer, whatever is known of the order. Only after it is the order looked up, so
 * that the time tells nothing either.
 */
export async function findOrder(_previous: FormResult | null, form: FormData): Promise<FormResult> {
  return settle(async () => {
    const { number, email } = parseForm(findOrderSchema, form);
    await spendLookup(number);
    after(() => queueLink(number, email).then(sendMailSoon));
    redirect("/orders/find?asked=yes");
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
