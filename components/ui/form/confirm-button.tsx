"use client";

import { type ComponentProps, type MouseEvent, type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { closeDialog, Dialog } from "@/components/ui/dialog";
import * as words from "@/words/ui/ui";
import { SubmitButton } from "./submit-button";

type ConfirmButtonProps = ComponentProps<typeof SubmitButton> & {
  /** the heading: "Discard these 3 items?" */
  question: string;
  consequence?: ReactNode;
  /** by default the button's own words */
  confirmLabel?: string;
  cancelLabel?: string;
};

/** Without JavaScript it submits at once. */
export function ConfirmButton({
  question,
  consequence,
  confirmLabel,
  cancelLabel = words.cancel,
  ...submit
}: ConfirmButtonProps) {
  const [isAsking, setAsking] = useState(false);

  function ask(event: MouseEvent) {
    event.preventDefault();
    setAsking(true);
  }

  return (
    <>
      <SubmitButton {...submit} onClick={ask} />
      {isAsking && (
        <Dialog title={question} onClose={() => setAsking(false)}>
          {consequence && <p className="mt-2 text-muted">{consequence}</p>}
          {/* The first takes the focus: Enter changes nothing. */}
          <div className="mt-stack flex flex-wrap justify-end gap-3">
            <Button variant="secondary" type="button" onClick={closeDialog}>
              {cancelLabel}
            </Button>
            <SubmitButton
              name={submit.name}
              value={submit.value}
              variant="danger"
              onClick={closeDialog}
            >
              {confirmLabel ?? submit.children}
            </SubmitButton>
          </div>
        </Dialog>
      )}
    </>
  );
}
