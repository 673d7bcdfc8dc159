import type { Route } from "next";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { createAccountWithKeptPasskey } from "@/lib/members/passkeys/new-passkey-actions";
import { guest as words } from "@/words/members/passkeys";

/** For a guest who has kept a passkey: it is all that an account needs. */
export function KeptPasskeyForm({ next }: { next: Route }) {
  return (
    <Form action={createAccountWithKeptPasskey} className="grid gap-4">
      <input type="hidden" name="next" value={next} />
      <SubmitButton variant="secondary" className="w-full">
        {words.become}
      </SubmitButton>
      <p className="text-muted text-sm">{words.becomeHint}</p>
    </Form>
  );
}
