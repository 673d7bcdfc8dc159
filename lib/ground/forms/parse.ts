import type { z } from "zod";
import { Refusal } from "@/lib/ground/forms/refusal";
import { checkFields } from "@/words/ground/refusals";

/** The input as the schema knows it, or the refusal that names each wrong field. */
export function parse<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;

  const fieldErrors: Record<string, string> = {};
  for (const issue of result.error.issues) {
    fieldErrors[issue.path.join(".")] ??= issue.message;
  }
  const [first] = Object.values(fieldErrors);
  const isOnly = Object.keys(fieldErrors).length === 1;
  throw new Refusal(isOnly && first ? first : checkFields, fieldErrors);
}
