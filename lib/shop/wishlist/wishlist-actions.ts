"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { answerForm, parseForm } from "@/lib/ground/forms/form-action";
import type { FormResult } from "@/lib/ground/forms/form-result";
import { isPlainPost } from "@/lib/ground/forms/plain-post";
import { nextPath } from "@/lib/ground/request/next-path";
import { asOwner } from "@/lib/guests/sign-in-anonymously";
import { viewer } from "@/lib/session/viewer";
import { addWish, removeWish } from "@/lib/shop/wishlist/wishlist-data";
import { wishSchema } from "@/lib/shop/wishlist/wishlist-schema";
import { done as words } from "@/words/shop/wishlist/wishlist";

/** A plain POST ends on the list, or on the page that the form's `next` names. */
export async function addToWishlist(
  _previous: FormResult | null,
  form: FormData,
): Promise<FormResult> {
  const result = await answerForm(async () => {
    const wanted = parseForm(wishSchema, form);
    const name = await asOwner((owner, tx) => addWish(owner, wanted, tx), {
      pending: { name: "addToWishlist", input: wanted, next: "/wishlist" },
    });
    return words.added(name);
  });

  if (result.ok && (await isPlainPost())) redirect(nextPath(form.get("next"), "/wishlist"));
  refresh();
  return result;
}

export async function removeFromWishlist(
  _previous: FormResult | null,
  form: FormData,
): Promise<FormResult> {
  const result = await answerForm(async () => {
    const name = await removeWish(await viewer(), parseForm(wishSchema, form));
    return name ? words.removed(name) : words.removedAlready;
  });

  refresh();
  return result;
}
