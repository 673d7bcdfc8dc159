"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { answerForm, parseForm } from "@/lib/ground/forms/form-action";
import type { FormResult } from "@/lib/ground/forms/form-result";
import { isPlainPost } from "@/lib/ground/forms/plain-post";
import { asOwnerInOneStatement } from "@/lib/guests/sign-in-anonymously";
import { viewer } from "@/lib/session/viewer";
import { addedMessage, removal } from "@/lib/shop/cart/cart";
import { addLine, removeLine, setQuantity } from "@/lib/shop/cart/cart-data";
import {
  addToCartSchema,
  changeQuantitySchema,
  removeFromCartSchema,
} from "@/lib/shop/cart/cart-schema";
import { done as words } from "@/words/shop/cart/cart";

/** A plain POST ends on the cart. */
export async function addToCart(_previous: FormResult | null, form: FormData): Promise<FormResult> {
  const result = await answerForm(async () => {
    const wanted = parseForm(addToCartSchema, form);
    const input = { ...wanted, quantity: String(wanted.quantity) };
    const added = await asOwnerInOneStatement(
      (owner, database) => addLine(owner, wanted, database),
      {
        pending: { name: "addToCart", input, next: "/cart" },
      },
    );
    return addedMessage(added);
  }, form);

  if (result.ok && (await isPlainPost())) redirect("/cart");
  refresh();
  return result;
}

export async function changeQuantity(
  _previous: FormResult | null,
  form: FormData,
): Promise<FormResult> {
  const result = await answerForm(async () => {
    const wanted = parseForm(changeQuantitySchema, form);
    const now = await setQuantity(await viewer(), wanted);
    if (now < wanted.quantity) return words.lowered(now);
  }, form);

  refresh();
  return result;
}

export async function removeFromCart(
  _previous: FormResult | null,
  form: FormData,
): Promise<FormResult> {
  const result = await answerForm(async () => {
    const { lineId } = parseForm(removeFromCartSchema, form);
    const removed = await removeLine(await viewer(), lineId);
    return removed ? removal(removed) : undefined;
  });

  refresh();
  return result;
}
