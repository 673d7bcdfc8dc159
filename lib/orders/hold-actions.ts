"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { parseForm, settle } from "@/lib/action";
import type { FormResult } from "@/lib/form-result";
import { extendHold } from "@/lib/orders/hold-data";
import { Refusal } from "@/lib/refusal";

const GONE = "Nothing is held for this payment any more. Open your cart and order again.";

const schema = z.object({ reference: z.string(GONE) });

/** "Keep it for 10 more minutes"; whoever knows the payment's reference may ask. */
export async function keepHold(_previous: FormResult | null, form: FormData): Promise<FormResult> {
  const result = await settle(async () => {
    const { reference } = parseForm(schema, form);
    if (!(await extendHold(reference))) throw new Refusal(GONE);
    return "Kept for you a little longer.";
  });
  refresh();
  return result;
}
