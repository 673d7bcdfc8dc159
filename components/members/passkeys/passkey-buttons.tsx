"use client";

import type { Route } from "next";
import { PasskeyForm } from "@/components/members/passkeys/passkey-form";
import { askForPasskey, makePasskey } from "@/components/members/passkeys/passkey-press";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import {
  createAccountWithKeptPasskey,
  createAccountWithPasskey,
} from "@/lib/members/passkeys/new-passkey-actions";
import { signInWithPasskey } from "@/lib/members/passkeys/passkey-sign-in-actions";
import { keepPasskey } from "@/lib/members/ways/keep-passkey-actions";
import * as words from "@/words/members/passkeys";

export function UsePasskey({ next, look = "" }: { next: Route; look?: string }) {
  const signIn = (passkey: unknown) => signInWithPasskey(passkey, { next, look });
  return <PasskeyForm press={() => askForPasskey(signIn)}>{words.use}</PasskeyForm>;
}

export function PasskeyInstead({ next }: { next: Route }) {
  return (
    <PasskeyForm press={() => makePasskey((passkey) => createAccountWithPasskey(passkey, next))}>
      {words.instead}
    </PasskeyForm>
  );
}

export function KeepPasskey({ label }: { label: string }) {
  return <PasskeyForm press={() => makePasskey(keepPasskey)}>{label}</PasskeyForm>;
}

export function BecomeWithKeptPasskey({ next }: { next: Route }) {
  return (
    <Form action={createAccountWithKeptPasskey} className="grid gap-4">
      <input type="hidden" name="next" value={next} />
      <SubmitButton variant="secondary" className="w-full">
        {words.guest.become}
      </SubmitButton>
      <p className="text-muted text-sm">{words.guest.becomeHint}</p>
    </Form>
  );
}
