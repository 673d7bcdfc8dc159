"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { after } from "next/server";
import { parseForm, settle } from "@/lib/action";
import { restoreCart } from "@/lib/cart/restore-cart-data";
import { stockChanged } from "@/lib/catalog/catalog-data";
import type { FormResult } from "@/lib/form-result";
import { asOwner } from "@/lib/guests/sign-in-anonymously";
import { type PlaceOrder, placeOrderSchema } from "@/lib/orders/orders";
import { beginPayment } from "@/lib/orders/payments-data";
import { placeOrder as place } from "@/lib/orders/place-order-data";
import { decideCharge } from "@/lib/payments/demo-bank-data";
import { demoDecision, sendDemoEvent } from "@/lib/payments/demo-provider";
import { isPerson, type Person, viewer } from "@/lib/viewer";

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
    redirect((await beginPayment(order.payment)) as Route);
  }, form);
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
    await decideCharge(reference, decision === "decline" ? "declined" : "succeeded");
    after(() => sendDemoEvent(reference));
    redirect(`/pay/${reference}${decision === "payAndLeave" ? "?left=yes" : "/return"}` as Route);
  });
}

const orderPage = (number: string) => `/orders/${number}` as Route;

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
