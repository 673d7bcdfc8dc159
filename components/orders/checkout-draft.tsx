"use client";

import { useEffect, useRef } from "react";
import { forgetDraft, keepDraft, restoreDraft } from "@/components/orders/draft";

/** The form's field for its cart; keeps what is typed beside it, for who leaves and comes back. */
export function CheckoutDraft({ cartId }: { cartId: string }) {
  const field = useRef<HTMLInputElement>(null);

  useEffect(() => {
    const form = field.current?.form;
    if (!form) return;

    restoreDraft(form, cartId);
    const keep = () => keepDraft(form, cartId);
    form.addEventListener("input", keep);
    return () => form.removeEventListener("input", keep);
  }, [cartId]);

  return <input ref={field} type="hidden" name="cartId" value={cartId} />;
}

/** For pages after the order: what was typed has its place there now. */
export function ForgetCheckoutDraft() {
  useEffect(forgetDraft, []);
  return null;
}
