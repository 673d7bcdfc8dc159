import { type FormEvent, startTransition, useActionState } from "react";
import { alwaysAnswered, type FormAction } from "./always-answered";

type Ahead = {
  /** shows the probable outcome until the server answers, by setters of `useOptimistic` */
  expect: (form: FormData) => void;
  /** for what cannot wait for a transition, such as moving the focus */
  onSend?: (form: FormData) => void;
};

/** React does not know that this form is pending: pass `isPending` to its button and summary. */
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
