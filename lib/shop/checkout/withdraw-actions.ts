"use server";

import { redirect } from "next/navigation";
import { after } from "next/server";
import { answerForm, parseForm } from "@/lib/ground/forms/form-action";
import type { FormResult } from "@/lib/ground/forms/form-result";
import { sendMailSoon } from "@/lib/mail/send-mail-soon";
import { stockChanged } from "@/lib/shop/catalog/catalog-data";
import { refundDue } from "@/lib/shop/checkout/refund-data";
import { withdrawFromOrder } from "@/lib/shop/checkout/withdraw-data";
import { orderOfForm } from "@/lib/shop/orders/opened-order";
import { orderPath } from "@/lib/shop/orders/order-link";
import { withdrawalStatement } from "@/lib/shop/orders/withdrawal";

/** The money goes back after the response. */
export async function confirmWithdrawal(
  _previous: FormResult | null,
  form: FormData,
): Promise<FormResult> {
  return answerForm(async () => {
    const { opened, number, key } = await orderOfForm(form);
    await withdrawFromOrder(opened, parseForm(withdrawalStatement, form));
    stockChanged();
    sendMailSoon();
    after(() => refundDue().then(sendMailSoon));
    redirect(orderPath(number, key, "withdraw"));
  }, form);
}
