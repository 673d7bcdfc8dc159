import type { Route } from "next";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { createAccountWithKeptPasskey } from "@/lib/account/passkey-actions";

/** For a guest who has kept a passkey: it is all that an account needs. */
export function KeptPasskeyForm({ next }: { next: Route }) {
  return (
    <Form action={createAccountWithKeptPasskey} className="grid gap-4">
      <input type="hidden" name="next" value={next} />
      <SubmitButton variant="secondary" className="w-full">
        Use the passkey you have kept
      </SubmitButton>
      <p className="text-muted text-sm">
        It opens your account from then on. If you choose a password or a provider instead, it opens
        nothing any more; you can add one again.
      </p>
    </Form>
  );
}
