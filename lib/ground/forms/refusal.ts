import type { z } from "zod";
import { checkFields } from "@/words/ground/refusals";

/** An expected "no", in words for the person. Everything else that is thrown is a fault. */
export class Refusal extends Error {
  constructor(
    message: string,
    readonly fieldErrors?: Record<string, string>,
    readonly reasons?: string[],
    readonly wayOut?: { label: string; href: string },
  ) {
    super(message);
    this.name = "Refusal";
  }
}

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
