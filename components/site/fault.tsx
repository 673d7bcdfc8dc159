"use client";

import { useTransition } from "react";
import { DeadEnd } from "@/components/site/dead-end";
import { ButtonAnchor } from "@/components/ui/button";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { fault as words } from "@/words/site/errors";
import { browse } from "@/words/ui/ui";

type FaultProps = { title?: string; text?: string; retry: () => void };

export function Fault({ title = words.title, text = words.text, retry }: FaultProps) {
  const [isPending, startTransition] = useTransition();
  const actions = (
    <>
      <SubmitButton type="button" isPending={isPending} onClick={() => startTransition(retry)}>
        {words.again}
      </SubmitButton>
      {/* A whole new page: what is broken may be the one that is shown. */}
      <ButtonAnchor href="/" variant="secondary">
        {browse}
      </ButtonAnchor>
    </>
  );
  return (
    <DeadEnd title={title} actions={actions}>
      {text}
    </DeadEnd>
  );
}
