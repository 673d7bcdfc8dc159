"use server";

import { redirect } from "next/navigation";
import { after } from "next/server";
import { parseForm, settle } from "@/lib/ground/forms/form-action";
import type { FormResult } from "@/lib/ground/forms/form-result";
import { sendMailSoon } from "@/lib/mail/send-mail-soon";
import { findOrderSchema } from "@/lib/shop/orders/find-order";
import { spendLookup } from "@/lib/shop/orders/find-order-limits";
import { queueLink } from "@/lib/shop/orders/order-letters-data";

/**
 * "Find order": one answer, whatever is known of the order. Only after it is the order looked up, so
 * that the time tells nothing either.
 */
export async function findOrder(_previous: FormResult | null, form: FormData): Promise<FormResult> {
  return settle(async () => {
    const { number, email } = parseForm(findOrderSchema, form);
    await spendLookup(number);
    after(() => queueLink(number, email).then(sendMailSoon));
    redirect("/orders/find?asked=yes");
  }, form);
}
