/** What an action tells its form. `values` gives back what was typed, never a password. */
export type FormResult =
  | { ok: true; message?: string }
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
