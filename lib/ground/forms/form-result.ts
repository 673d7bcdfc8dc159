/** `values` gives back what the person typed, never a password. */
export type FormResult =
  | {
      ok: true;
      message?: string;
      undo?: Record<string, string>;
    }
  | {
      ok: false;
      message: string;
      fieldErrors?: Record<string, string>;
      /** problems of no single field, a sentence each */
      reasons?: string[];
      wayOut?: { label: string; href: string };
      values?: Record<string, string>;
    };

import { isActionField } from "@/server/next-internals/form-fields";

export function typedValues(form: FormData): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of form) {
    const isSecret = /password/i.test(name) || isActionField(name);
    if (typeof value === "string" && !isSecret) values[name] = value;
  }
  return values;
}
