"use client";

import { useEffect, useRef } from "react";
import {
  forgetDraft,
  keepDraft,
  restoreDraft,
  takeDraftAlong,
} from "@/components/shop/checkout/checkout-draft";

/** The form's field for its cart. Keeps what is typed, for people who leave and come back. */
export function CheckoutDraft({ cartId }: { cartId: string }) {
  const field = useRef<HTMLInputElement>(null);

  useEffect(() => {
    const form = field.current?.form;
    if (!form) return;

    restoreDraft(form, cartId);
    const keep = () => keepDraft(form, cartId);
    form.addEventListener("input", keep);
    form.addEventListener("click", leave);
    return () => {
      form.removeEventListener("input", keep);
      form.removeEventListener("click", leave);
    };
  }, [cartId]);

  return <input ref={field} type="hidden" name="cartId" value={cartId} />;
}

/** The draft goes along when people leave to sign in; otherwise it stays with its cart. */
function leave({ target }: Event) {
  if (target instanceof Element && target.closest("a[href^='/sign-in']")) takeDraftAlong();
}

/** For pages after the order, and for people who sign out for good. */
export function ForgetCheckoutDraft() {
  useEffect(forgetDraft, []);
  return null;
}
