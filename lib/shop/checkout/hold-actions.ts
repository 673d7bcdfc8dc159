"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { parseForm, settle } from "@/lib/ground/forms/form-action";
import type { FormResult } from "@/lib/ground/forms/form-result";
import { Refusal } from "@/lib/ground/forms/refusal";
import { extendHold } from "@/lib/shop/checkout/hold-data";
import { hold } from "@/words/shop/payments/payments";

const schema = z.object({ reference: z.string(hold.gone) });

/** "Keep it for 10 more minutes"; whoever knows the payment's reference may ask. */
export async function keepHold(_previous: FormResult | null, form: FormData): Promise<FormResult> {
  const result = await settle(async () => {
    const { reference } = parseForm(schema, form);
    if (!(await extendHold(reference))) throw new Refusal(hold.gone);
    return hold.kept;
  });
  refresh();
  return result;
}
