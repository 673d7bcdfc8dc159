"use client";

// Apart from form.tsx, so that a form of one button loads no fields.
import { type ComponentProps, useContext } from "react";
import { CheckboxField } from "./checkbox-field";
import { Field, SelectField } from "./field";
import { Answer } from "./form";
import { PasswordField } from "./password-field";
import { RadioField } from "./radio-field";

export function FormField(props: ComponentProps<typeof Field>) {
  return <Field {...props} {...useAnswerFor(props)} />;
}

/** A typed password is never given back. */
export function FormPassword(props: ComponentProps<typeof PasswordField>) {
  return <PasswordField {...props} error={useAnswerFor(props).error} />;
}

export function FormCheckbox(props: ComponentProps<typeof CheckboxField>) {
  const { error, defaultValue } = useAnswerFor(props);
  const isTicked = defaultValue !== undefined;
  // React resets a form after its action, and a control then forgets a changed default.
  return (
    <CheckboxField key={String(isTicked)} {...props} error={error} defaultChecked={isTicked} />
  );
}

export function FormRadio({ defaultChecked, ...props }: ComponentProps<typeof RadioField>) {
  const answer = useContext(Answer);
  const typed = answer?.ok === false ? answer.values?.[props.name ?? ""] : undefined;
  const isChosen = typed === undefined ? defaultChecked : typed === props.value;
  return <RadioField key={String(isChosen)} {...props} defaultChecked={isChosen} />;
}

export function FormSelect(props: ComponentProps<typeof SelectField>) {
  const answer = useAnswerFor(props);
  return <SelectField key={String(answer.defaultValue)} {...props} {...answer} />;
}

function useAnswerFor({ name, defaultValue }: { name: string; defaultValue?: unknown }) {
  const answer = useContext(Answer);
  const error = answer?.ok === false ? answer.fieldErrors?.[name] : undefined;
  const typed = answer?.ok === false ? answer.values?.[name] : undefined;
  return { error, defaultValue: typed ?? (defaultValue as string | undefined) };
}
