"use client";

// Apart from form.tsx: a form of one button loads no fields.
import { type ComponentProps, useContext } from "react";
import { CheckboxField } from "./checkbox-field";
import { Field, SelectField } from "./field";
import { Answer } from "./form";
import { PasswordField } from "./password-field";
import { RadioField } from "./radio-field";

/** A `Field` that knows what the form was told. */
export function FormField(props: ComponentProps<typeof Field>) {
  return <Field {...props} {...useAnswerFor(props)} />;
}

/** A `PasswordField` that knows what the form was told; what was typed is never given back. */
export function FormPassword(props: ComponentProps<typeof PasswordField>) {
  return <PasswordField {...props} error={useAnswerFor(props).error} />;
}

/** A `CheckboxField` that knows what the form was told, and stays ticked. */
export function FormCheckbox(props: ComponentProps<typeof CheckboxField>) {
  const { error, defaultValue } = useAnswerFor(props);
  const isTicked = defaultValue !== undefined;
  // React resets a form after its action, and a box then forgets a changed default.
  return (
    <CheckboxField key={String(isTicked)} {...props} error={error} defaultChecked={isTicked} />
  );
}

/** A `RadioField` that knows what the form was told, and stays chosen. */
export function FormRadio({ defaultChecked, ...props }: ComponentProps<typeof RadioField>) {
  const answer = useContext(Answer);
  const typed = answer?.ok === false ? answer.values?.[props.name ?? ""] : undefined;
  const isChosen = typed === undefined ? defaultChecked : typed === props.value;
  // React resets a form after its action, and a button then forgets a changed default.
  return <RadioField key={String(isChosen)} {...props} defaultChecked={isChosen} />;
}

/** A `SelectField` that knows what the form was told. */
export function FormSelect(props: ComponentProps<typeof SelectField>) {
  const answer = useAnswerFor(props);
  // React resets a form after its action, and a select then forgets a changed default.
  return <SelectField key={String(answer.defaultValue)} {...props} {...answer} />;
}

function useAnswerFor({ name, defaultValue }: { name: string; defaultValue?: unknown }) {
  const answer = useContext(Answer);
  const error = answer?.ok === false ? answer.fieldErrors?.[name] : undefined;
  const typed = answer?.ok === false ? answer.values?.[name] : undefined;
  return { error, defaultValue: typed ?? (defaultValue as string | undefined) };
}
