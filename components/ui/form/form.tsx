"use client";

import { createContext, type ReactNode, useActionState } from "react";
import type { FormResult } from "@/lib/ground/forms/form-result";
import { alwaysAnswered } from "./always-answered";
import { ErrorSummary } from "./error-summary";

type FormProps = {
  action: (previous: FormResult | null, form: FormData) => Promise<FormResult>;
  children: ReactNode;
  className?: string;
};

export const Answer = createContext<FormResult | null>(null);

/** The rules are the server's, so the browser's own are off. */
export function Form({ action, children, className }: FormProps) {
  const [answer, formAction] = useActionState(alwaysAnswered(action), null);
  return (
    <form action={formAction} noValidate className={className}>
      {answer?.ok === false && <ErrorSummary {...answer} />}
      <Answer value={answer}>{children}</Answer>
    </form>
  );
}
