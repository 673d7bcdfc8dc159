"use server";

import { redirect } from "next/navigation";
import { after } from "next/server";
import { answerForm, parseForm } from "@/lib/ground/forms/form-action";
import type { FormResult } from "@/lib/ground/forms/form-result";
import { requireLimit } from "@/lib/ground/limits/limits";
import { sendMailSoon } from "@/lib/mail/send-mail-soon";
import { findOrderSchema } from "@/lib/shop/orders/find-order";
import { queueLink } from "@/lib/shop/orders/order-letters-data";
import { refusal } from "@/words/shop/orders/find-order";

/** Looked up after the response: neither answer nor time tells whether there is such an order. */
export async function findOrder(_previous: FormResult | null, form: FormData): Promise<FormResult> {
  return answerForm(async () => {
    const { number, email } = parseForm(findOrderSchema, form);
    await requireLimit("order-lookup", refusal.tooOften, { order: number });
    after(() => queueLink(number, email).then(sendMailSoon));
    redirect("/orders/find?asked=yes");
  }, form);
}
