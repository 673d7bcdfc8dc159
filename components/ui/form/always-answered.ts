import { type FormResult, typedValues } from "@/lib/ground/forms/form-result";
import { isFromServer, isOfAnotherBuild } from "@/server/next-internals/server-errors";
import * as words from "@/words/ui/connection";

export type FormAction = (previous: FormResult | null, form: FormData) => Promise<FormResult>;

/**
 * The action as a form of this browser calls it: without a connection it is refused, with what was typed, instead of
 * taking the page away. What the shop itself answers goes on as it is: a result, a redirect or a fault.
 */
export function alwaysAnswered(action: FormAction): FormAction {
  // Rendered on the server it stays the action itself: without JavaScript the form is posted to it.
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
