"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { flash } from "@/lib/ground/flash";
import { answerForm, parseForm } from "@/lib/ground/forms/form-action";
import type { FormResult } from "@/lib/ground/forms/form-result";
import { asOwner } from "@/lib/guests/sign-in-anonymously";
import { isPerson, type Person, viewer } from "@/lib/session/viewer";
import { restoreCart } from "@/lib/shop/cart/restore-cart-data";
import { stockChanged } from "@/lib/shop/catalog/catalog-data";
import { type PlaceOrder, placeOrderSchema } from "@/lib/shop/checkout/checkout-schema";
import { beginPayment } from "@/lib/shop/checkout/payments-data";
import { placeOrder as place } from "@/lib/shop/checkout/place-order-data";
import { type OrderPayment, PaymentUnavailable } from "@/lib/shop/payments/payments";
import { refusal } from "@/words/shop/payments/payments";

/** Makes the order of the cart, or finds the order that it became. */
export async function placeOrder(
  _previous: FormResult | null,
  form: FormData,
): Promise<FormResult> {
  return answerForm(async () => {
    const wanted = parseForm(placeOrderSchema, form);
    const asking = await viewer();
    const order = await place(isPerson(asking) ? asking : await newBuyer(wanted), wanted);
    stockChanged();
    if (order.state !== "waiting") redirect(`/orders/${order.number}` as Route);
    redirect(await pageToPay(order.payment));
  }, form);
}

/** Our own page, to try again from, while the provider does not answer. */
async function pageToPay(payment: OrderPayment): Promise<Route> {
  try {
    return (await beginPayment(payment)) as Route;
  } catch (error) {
    if (!(error instanceof PaymentUnavailable)) throw error;
    await flash(refusal.unavailable, { tone: "warning" });
    return `/pay/${payment.reference}` as Route;
  }
}

/** Somebody whose session ended while they typed becomes a new guest with the cart of the form. */
function newBuyer(wanted: PlaceOrder): Promise<Person> {
  return asOwner(
    async (owner, tx) => {
      await restoreCart(owner, wanted, tx);
      return owner;
    },
    { collection: "customers" },
  );
}
