import { type FormResult, typedValues } from "@/lib/ground/forms/form-result";
import { isFromServer, isOfAnotherBuild } from "@/server/next-internals/server-errors";
import * as words from "@/words/ui/connection";

export type FormAction = (previous: FormResult | null, form: FormData) => Promise<FormResult>;

/** Without a connection the form is refused, instead of the page going away. */
export function alwaysAnswered(action: FormAction): FormAction {
  // On the server it stays the action itself, to which a form without JavaScript is posted.
  if (typeof window === "undefined") return action;

  return async (previous, form) => {
    try {
      return await action(previous, form);
    } catch (error) {
      if (isFromServer(error)) throw error;
      const message = isOfAnotherBuild(error) ? words.outdated : words.notReached;
      return { ok: false, message, values: typedValues(form) };
    }
  };
}
