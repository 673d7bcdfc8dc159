"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { after } from "next/server";
import { flash } from "@/lib/ground/flash";
import { parseForm, settle } from "@/lib/ground/forms/form-action";
import type { FormResult } from "@/lib/ground/forms/form-result";
import { Refusal } from "@/lib/ground/forms/refusal";
import { asOwner } from "@/lib/guests/sign-in-anonymously";
import { isPerson, type Person, viewer } from "@/lib/session/viewer";
import { restoreCart } from "@/lib/shop/cart/restore-cart-data";
import { stockChanged } from "@/lib/shop/catalog/catalog-data";
import { type PlaceOrder, placeOrderSchema } from "@/lib/shop/checkout/checkout-schema";
import { refuseIfUnavailable } from "@/lib/shop/checkout/payment-refusal";
import { beginPayment, getPayment } from "@/lib/shop/checkout/payments-data";
import { placeOrder as place } from "@/lib/shop/checkout/place-order-data";
import { decideCharge } from "@/lib/shop/payments/demo-bank-data";
import { demoDecision, sendDemoEvent } from "@/lib/shop/payments/demo-provider";
import { type OrderPayment, PaymentUnavailable, paymentOfForm } from "@/lib/shop/payments/payments";
import { isDemoOpen } from "@/lib/shop/payments/providers";
import { refusal } from "@/words/shop/payments/payments";

/** "Place order": makes the order of the cart, or finds it, and leads on to what is next for it. */
export async function placeOrder(
  _previous: FormResult | null,
  form: FormData,
): Promise<FormResult> {
  return settle(async () => {
    const wanted = parseForm(placeOrderSchema, form);
    const asking = await viewer();
    const order = await place(isPerson(asking) ? asking : await newBuyer(wanted), wanted);
    stockChanged();
    if (order.state !== "waiting") redirect(orderPage(order.number));
    redirect(await pageToPay(order.payment));
  }, form);
}

/** "Pay" on our own page of a payment: leads on to the provider's. */
export async function goToProvider(
  _previous: FormResult | null,
  form: FormData,
): Promise<FormResult> {
  return settle(async () => {
    const { reference } = parseForm(paymentOfForm, form);
    const payment = await getPayment(reference);
    if (!payment) throw new Refusal(refusal.unknown);
    if (payment.state !== "waiting") redirect(orderPage(payment.orderNumber));
    redirect((await beginPayment(payment).catch(refuseIfUnavailable)) as Route);
  });
}

/**
 * The buttons of the demo bank's page. As with a real bank, the shop is told by its webhook and asks
 * again when the shopper comes back.
 */
export async function decideDemoPayment(
  _previous: FormResult | null,
  form: FormData,
): Promise<FormResult> {
  return settle(async () => {
    const { reference, decision } = parseForm(demoDecision, form);
    if (!isDemoOpen) throw new Refusal(refusal.unknown);
    await decideCharge(reference, decision === "decline" ? "declined" : "succeeded");
    after(() => sendDemoEvent(reference));
    redirect(`/pay/${reference}${decision === "payAndLeave" ? "?left=yes" : "/return"}` as Route);
  });
}

const orderPage = (number: string) => `/orders/${number}` as Route;

/** Where the shopper pays; our own page, to try again from, while the provider does not answer. */
async function pageToPay(payment: OrderPayment): Promise<Route> {
  try {
    return (await beginPayment(payment)) as Route;
  } catch (error) {
    if (!(error instanceof PaymentUnavailable)) throw error;
    await flash(refusal.unavailable, { tone: "warning" });
    return `/pay/${payment.reference}` as Route;
  }
}

/** Whose session has ended while they typed is a new guest, with the cart that the form shows. */
function newBuyer(wanted: PlaceOrder): Promise<Person> {
  return asOwner(
    async (owner, tx) => {
      await restoreCart(owner, wanted, tx);
      return owner;
    },
    { collection: "customers" },
  );
}
