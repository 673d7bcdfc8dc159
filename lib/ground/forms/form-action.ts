import "server-only";
import { refresh } from "next/cache";
import type { z } from "zod";
import { type FormResult, typedValues } from "@/lib/ground/forms/form-result";
import { parse, Refusal } from "@/lib/ground/forms/refusal";

/** The fields of a form as the schema knows them, or the refusal that names each wrong one. */
export const parseForm = <Schema extends z.ZodType>(schema: Schema, form: FormData) =>
  parse(schema, fieldsOf(form));

// PostgreSQL's text knows no NUL, and nobody types one.
const fieldsOf = (form: FormData) =>
  Object.fromEntries(
    [...form].map(([name, value]) => [
      name,
      typeof value === "string" ? value.replaceAll("\0", "") : value,
    ]),
  );

type Done = Extract<FormResult, { ok: true }>;

/**
 * Runs what an action does and turns a refusal into the form's result; anything else keeps flying,
 * so a redirect redirects and a fault reaches error.tsx.
 *
 * @param form given when what was typed should be given back
 */
export async function answerForm(
  work: () => Promise<string | Omit<Done, "ok"> | undefined>,
  form?: FormData,
): Promise<FormResult> {
  try {
    const done = await work();
    return { ok: true, ...(typeof done === "string" ? { message: done } : done) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    // What was on the page may be out of date. A plain POST needs it anyway: without, `next dev`
    // renders the answer as if it still were inside the action, and cookies() breaks.
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
