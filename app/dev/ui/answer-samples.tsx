"use client";

import { ConfirmButton } from "@/components/ui/form/confirm-button";
import { Form } from "@/components/ui/form/form";
import { FormField, FormPassword } from "@/components/ui/form/form-fields";
import { SubmitButton } from "@/components/ui/form/submit-button";
import type { FormResult } from "@/lib/ground/forms/form-result";
import { email, password } from "@/words/ui/fields";
import { sections, answers as words } from "@/words/ui/samples";
import { Sample } from "./sample";

/** How forms look after they are sent. Nothing here reaches the server. */
export function AnswerSamples() {
  return (
    <Sample title={sections.answers}>
      <div className="grid items-start gap-stack sm:grid-cols-2">
        <div className="flex flex-wrap gap-3">
          <Form action={agree}>
            <SubmitButton pendingLabel={words.waiting}>{words.wait}</SubmitButton>
          </Form>
          <Form action={agree}>
            <ConfirmButton
              variant="secondary"
              question={words.question}
              consequence={words.consequence}
            >
              {words.ask}
            </ConfirmButton>
          </Form>
        </div>
        <Form action={refuse} className="grid gap-stack">
          <FormField label={email} name="sample-email" type="email" />
          <FormPassword label={password} name="sample-password" autoComplete="off" />
          <SubmitButton variant="secondary" className="justify-self-start">
            {words.refuse}
          </SubmitButton>
        </Form>
      </div>
    </Sample>
  );
}

const twoSeconds = () => new Promise((resolve) => setTimeout(resolve, 2000));

async function agree(): Promise<FormResult> {
  await twoSeconds();
  return { ok: true };
}

async function refuse(): Promise<FormResult> {
  await twoSeconds();
  return {
    ok: false,
    message: words.refused,
    fieldErrors: { "sample-email": words.emailRefused },
  };
}
