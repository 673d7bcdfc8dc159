import "server-only";
import { refresh } from "next/cache";
import type { z } from "zod";
import { type FormResult, typedValues } from "@/lib/ground/forms/form-result";
import { parse, Refusal } from "@/lib/ground/forms/refusal";

export const parseForm = <Schema extends z.ZodType>(schema: Schema, form: FormData) =>
  parse(schema, fieldsOf(form));

// PostgreSQL's text type has no NUL, and nobody types one.
const fieldsOf = (form: FormData) =>
  Object.fromEntries(
    [...form].map(([name, value]) => [
      name,
      typeof value === "string" ? value.replaceAll("\0", "") : value,
    ]),
  );

type Done = Extract<FormResult, { ok: true }>;

/** A refusal becomes the form's result, with what was typed when `form` is given. */
export async function answerForm(
  work: () => Promise<string | Omit<Done, "ok"> | undefined>,
  form?: FormData,
): Promise<FormResult> {
  try {
    const done = await work();
    return { ok: true, ...(typeof done === "string" ? { message: done } : done) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    // The page may be out of date. A plain POST needs it in any case: without it `next dev`
    // renders the answer as if still inside the action, and cookies() breaks.
    refresh();
    return {
      ok: false,
      message: error.message,
      fieldErrors: error.fieldErrors,
      reasons: error.reasons,
      wayOut: error.wayOut,
      values: form && typedValues(form),
    };
  }
}
