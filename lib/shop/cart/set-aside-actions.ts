"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { flash } from "@/lib/ground/flash";
import { answerForm, parseForm } from "@/lib/ground/forms/form-action";
import type { FormResult } from "@/lib/ground/forms/form-result";
import { viewer } from "@/lib/session/viewer";
import { bringBackCart, discardCart } from "@/lib/shop/cart/set-aside-data";
import { setAside as words } from "@/words/shop/cart/cart";

const schema = z.object({ cartId: z.uuid(words.unknown) });

export async function bringBack(_previous: FormResult | null, form: FormData): Promise<FormResult> {
  return answerForm(async () => {
    const { cartId } = parseForm(schema, form);
    const lowered = await bringBackCart(await viewer(), cartId);
    refresh(); // the header's count, which a redirect leaves as it is
    if (lowered > 0) await flash(words.isBackWithFewer, { title: words.isBack });
    else await flash(words.isBack);
    redirect("/cart");
  });
}

export async function discard(_previous: FormResult | null, form: FormData): Promise<FormResult> {
  return answerForm(async () => {
    const { cartId } = parseForm(schema, form);
    await discardCart(await viewer(), cartId);
    await flash(words.isDiscarded);
    redirect("/cart");
  });
}
