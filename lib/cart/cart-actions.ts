"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { parseForm, settle } from "@/lib/action";
import { addedMessage, removal } from "@/lib/cart/cart";
import { addLine, removeLine, setQuantity } from "@/lib/cart/cart-data";
import {
  addToCartSchema,
  changeQuantitySchema,
  removeFromCartSchema,
} from "@/lib/cart/cart-schema";
import type { FormResult } from "@/lib/form-result";
import { asOwner } from "@/lib/guests/sign-in-anonymously";
import { isPlainPost } from "@/lib/plain-post";
import { viewer } from "@/lib/viewer";
import { done as words } from "@/words/cart";

/** Adds a product; the first add of a visitor makes the guest. A plain POST ends on the cart. */
export async function addToCart(_previous: FormResult | null, form: FormData): Promise<FormResult> {
  const result = await settle(async () => {
    const wanted = parseForm(addToCartSchema, form);
    const input = { ...wanted, quantity: String(wanted.quantity) };
    const added = await asOwner((owner, tx) => addLine(owner, wanted, tx), {
      intent: { name: "addToCart", input, next: "/cart" },
    });
    return addedMessage(added);
  }, form);

  if (result.ok && (await isPlainPost())) redirect("/cart");
  refresh();
  return result;
}

/** Sets a line to a number of pieces, and says so when there are not as many. */
export async function changeQuantity(
  _previous: FormResult | null,
  form: FormData,
): Promise<FormResult> {
  const result = await settle(async () => {
    const wanted = parseForm(changeQuantitySchema, form);
    const now = await setQuantity(await viewer(), wanted);
    if (now < wanted.quantity) return words.lowered(now);
  }, form);

  refresh();
  return result;
}

/** Removes a line, and says which and how it is put back: what can be bought no more cannot. */
export async function removeFromCart(
  _previous: FormResult | null,
  form: FormData,
): Promise<FormResult> {
  const result = await settle(async () => {
    const { lineId } = parseForm(removeFromCartSchema, form);
    const removed = await removeLine(await viewer(), lineId);
    return removed ? removal(removed) : undefined;
  });

  refresh();
  return result;
}
