/** What an action tells its form. `values` gives back what was typed, never a password. */
export type FormResult =
  | {
      ok: true;
      message?: string;
      /** the fields of the form that takes it back */
      undo?: Record<string, string>;
    }
  | {
      ok: false;
      message: string;
      fieldErrors?: Record<string, string>;
      /** what no field is to blame for, a sentence each */
      reasons?: string[];
      /** where on this site the person can do something about it */
      wayOut?: { label: string; href: string };
      values?: Record<string, string>;
    };

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
