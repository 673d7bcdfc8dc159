/** What an action tells its form. `values` gives back what was typed, never a password. */
export type FormResult =
  | { ok: true; message?: string }
  | {
      ok: false;
      message: string;
      fieldErrors?: Record<string, string>;
      values?: Record<string, string>;
    };
