import { isActionField } from "@/server/next-internals/form-fields";

/** What the person typed, to be put back into the form; never a password. */
export function typedValues(form: FormData): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of form) {
    const isSecret = /password/i.test(name) || isActionField(name);
    if (typeof value === "string" && !isSecret) values[name] = value;
  }
  return values;
}
