"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { after } from "next/server";
import { answerForm, parseForm } from "@/lib/ground/forms/form-action";
import type { FormResult } from "@/lib/ground/forms/form-result";
import { Refusal } from "@/lib/ground/forms/refusal";
import { decideCharge } from "@/lib/shop/payments/demo-bank-data";
import { demoDecision, sendDemoEvent } from "@/lib/shop/payments/demo-provider";
import { isDemoOpen } from "@/lib/shop/payments/providers";
import { refusal } from "@/words/shop/payments/payments";

export async function decideDemoPayment(
  _previous: FormResult | null,
  form: FormData,
): Promise<FormResult> {
  return answerForm(async () => {
    const { reference, decision } = parseForm(demoDecision, form);
    if (!isDemoOpen) throw new Refusal(refusal.unknown);
    await decideCharge(reference, decision === "decline" ? "declined" : "succeeded");
    after(() => sendDemoEvent(reference));
    redirect(`/pay/${reference}${decision === "payAndLeave" ? "?left=yes" : "/return"}` as Route);
  });
}
