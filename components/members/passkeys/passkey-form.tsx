"use client";

import { type ReactNode, useSyncExternalStore } from "react";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import type { FormResult } from "@/lib/ground/forms/form-result";
import { unable as words } from "@/words/members/passkeys";

type PasskeyFormProps = {
  /** from asking for a challenge to handing in the answer */
  press: () => Promise<FormResult>;
  children: ReactNode;
};

/** In browsers that have no passkeys it is a sentence. */
export function PasskeyForm({ press, children }: PasskeyFormProps) {
  const isAble = useSyncExternalStore(neverChanges, knowsPasskeys, () => null);
  return (
    <>
      <p className="hidden text-muted text-sm noscript:block">{words.noScript}</p>
      {isAble === false ? (
        <p className="text-muted text-sm">{words.unknown}</p>
      ) : (
        // Its room is kept until the browser has said whether it can.
        <Form action={press} className={isAble ? "grid gap-4" : "invisible grid noscript:hidden"}>
          <SubmitButton variant="secondary" className="w-full">
            {children}
          </SubmitButton>
        </Form>
      )}
    </>
  );
}

const neverChanges = () => () => {};
const knowsPasskeys = () => typeof window.PublicKeyCredential === "function";
