import "server-only";
import { refresh } from "next/cache";
import type { z } from "zod";
import type { FormResult } from "@/lib/form-result";
import { parse } from "@/lib/parse";
import { Refusal } from "@/lib/refusal";

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

/** What the person typed, to be put back into the form. */
export function typedValues(form: FormData): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of form) {
    const isSecret = /password/i.test(name) || name.startsWith("$ACTION");
    if (typeof value === "string" && !isSecret) values[name] = value;
  }
  return values;
}

/**
 * Runs what an action does and turns a refusal into the form's result; anything else keeps flying,
 * so a redirect redirects and a fault reaches error.tsx.
 *
 * @param form given when what was typed should be given back
 */
export async function settle(
  work: () => Promise<string | undefined>,
  form?: FormData,
): Promise<FormResult> {
  try {
    const message = await work();
    return message ? { ok: true, message } : { ok: true };
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
