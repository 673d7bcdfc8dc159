"use server";

import { redirect } from "next/navigation";
import { after } from "next/server";
import { parseForm, settle } from "@/lib/ground/forms/form-action";
import type { FormResult } from "@/lib/ground/forms/form-result";
import { bucketOf } from "@/lib/ground/limits/bucket";
import { requireSpend } from "@/lib/ground/limits/limits";
import { askingNetwork } from "@/lib/ground/limits/request-network";
import { HOUR_SECONDS } from "@/lib/ground/time";
import { sendMailSoon } from "@/lib/mail/send-mail-soon";
import { findOrderSchema } from "@/lib/shop/orders/find-order";
import { queueLink } from "@/lib/shop/orders/order-letters-data";
import { refusal } from "@/words/shop/orders/find-order";

/** Lookups an hour: against guessing, and against flooding the buyer with mails. */
const MOST_OF_NETWORK = 30;
const MOST_FOR_ORDER = 5;

/** Looked up after the response: neither answer nor time tells whether there is such an order. */
export async function findOrder(_previous: FormResult | null, form: FormData): Promise<FormResult> {
  return settle(async () => {
    const { number, email } = parseForm(findOrderSchema, form);
    await spendLookup(number);
    after(() => queueLink(number, email).then(sendMailSoon));
    redirect("/orders/find?asked=yes");
  }, form);
}

async function spendLookup(number: string): Promise<void> {
  const buckets = [
    await askingNetwork("lookups-of", MOST_OF_NETWORK),
    bucketOf("lookups-for", number, MOST_FOR_ORDER),
  ];
  await requireSpend(buckets, HOUR_SECONDS, refusal.tooOften);
}
