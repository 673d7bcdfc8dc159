import { type FormEvent, startTransition, useActionState } from "react";
import { alwaysAnswered, type FormAction } from "./always-answered";

type Ahead = {
  /** shows what will probably come of it, until the server answers; for setters of `useOptimistic` */
  expect: (form: FormData) => void;
  /** for what cannot wait for a transition, such as moving the focus; called first */
  onSend?: (form: FormData) => void;
};

/**
 * A form of a server action that shows its outcome before the server answers; without JavaScript a
 * plain POST. React does not know that it is pending: give `isPending` to its SubmitButton and its
 * ErrorSummary.
 */
export function useOptimisticForm(action: FormAction, { expect, onSend }: Ahead) {
  const [answer, formAction, isPending] = useActionState(alwaysAnswered(action), null);

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    onSend?.(form);
    startTransition(() => {
      expect(form);
      formAction(form);
    });
  }

  return { answer, isPending, formProps: { action: formAction, onSubmit } };
}
