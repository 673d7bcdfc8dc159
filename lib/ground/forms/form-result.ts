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
