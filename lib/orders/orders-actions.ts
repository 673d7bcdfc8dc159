"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { parseForm, settle } from "@/lib/action";
import { restoreCart } from "@/lib/cart/restore-cart-data";
import { stockChanged } from "@/lib/catalog/catalog-data";
import type { FormResult } from "@/lib/form-result";
import { asOwner } from "@/lib/guests/sign-in-anonymously";
import { type PlaceOrder, placeOrderSchema } from "@/lib/orders/orders";
import { placeOrder as place } from "@/lib/orders/place-order-data";
import { settlePayment } from "@/lib/orders/settle-payment-data";
import { demoOutcome, demoProvider } from "@/lib/payments/demo-provider";
import { Refusal } from "@/lib/refusal";
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
    const isOpen = order.state === "waiting";
    redirect(isOpen ? await demoProvider.pageFor(order.payment) : orderPage(order.number));
  }, form);
}

/** "Pay" and "Decline" of the demo provider's page; the button says which. */
export async function settleDemoPayment(
  _previous: FormResult | null,
  form: FormData,
): Promise<FormResult> {
  return settle(async () => {
    const { reference, outcome } = parseForm(demoOutcome, form);
    const settled = await settlePayment(reference, outcome);
    if (!settled) throw new Refusal("This payment does not exist. Open your order and pay again.");

    stockChanged();
    redirect(settled.isPaid ? orderPage(settled.number) : "/checkout?payment=declined");
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
