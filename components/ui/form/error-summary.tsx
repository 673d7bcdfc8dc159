"use client";

import { type MouseEvent, useEffect, useRef } from "react";
import { useFormStatus } from "react-dom";
import { Icon } from "@/components/ui/icons";
import { thereIsAProblem } from "@/words/ui/ui";

type ErrorSummaryProps = {
  message: string;
  fieldErrors?: { readonly [field: string]: string | readonly string[] | undefined };
  reasons?: readonly string[];
  wayOut?: { label: string; href: string };
  isPending?: boolean;
};

/** A form that sends itself from `onSubmit` passes `isPending`, because React does not know. */
export function ErrorSummary({
  message,
  fieldErrors,
  reasons = [],
  wayOut,
  isPending = false,
}: ErrorSummaryProps) {
  const summary = useRef<HTMLDivElement>(null);
  const { pending } = useFormStatus();

  const problems = Object.entries(fieldErrors ?? {}).flatMap(([field, errors]) => {
    const text = typeof errors === "string" ? errors : errors?.[0];
    return text ? [{ field, text }] : [];
  });
  const words = [message, ...reasons, ...problems.map(({ text }) => text)].join(" ");
  const isWaiting = pending || isPending;

  // Once the wait ends, so that a second attempt failing with the very same words takes the focus again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: new words must take it too.
  useEffect(() => {
    if (!isWaiting) summary.current?.focus();
  }, [isWaiting, words]);

  const isSaidBelow = problems.some(({ text }) => text === message);

  return (
    <div
      ref={summary}
      role="alert"
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: without JavaScript this is what brings the reader to the problem.
      autoFocus
      className="animate-arrive rounded-lg border border-danger bg-danger-soft p-5"
    >
      <h2 className="flex items-center gap-2 text-danger text-subheading">
        <Icon name="alert" />
        {thereIsAProblem}
      </h2>
      {!isSaidBelow && <p className="mt-2">{message}</p>}
      {reasons.length > 0 && (
        <ul className="mt-2 grid list-disc gap-1 pl-5">
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
      {wayOut && (
        <p className="mt-2">
          <a href={wayOut.href} className={linkClass}>
            {wayOut.label}
          </a>
        </p>
      )}
      {problems.length > 0 && (
        <ul className="mt-2 grid gap-1">
          {problems.map(({ field, text }) => (
            <li key={field}>
              <a
                href={`#${field}`}
                onClick={(event) => focusField(event, field)}
                className={linkClass}
              >
                {text}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

const linkClass =
  "inline-block py-0.5 text-danger underline underline-offset-4 hover:text-danger-strong hover:decoration-2";

/** As the link would, without an entry in the history. */
function focusField(event: MouseEvent, id: string) {
  const field = document.getElementById(id);
  if (!field) return;

  event.preventDefault();
  field.focus();
}
