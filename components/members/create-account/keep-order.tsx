import type { Route } from "next";
import { NewPassword } from "@/components/members/password/new-password";
import { Card } from "@/components/ui/card";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { createAccount } from "@/lib/members/credentials/create-account-actions";
import { keepOrder as words } from "@/words/members/create-account";

type KeepOrderProps = {
  email: string;
  name: string;
  /** where the new member goes: back to the order */
  next: Route;
};

/** A guest becomes a member with one password; the rest is known from the order. */
export function KeepOrder({ email, name, next }: KeepOrderProps) {
  return (
    <Card>
      <h2>{words.title}</h2>
      <p className="mt-2 mb-5 text-muted">
        {words.lead} <span className="text-ink [overflow-wrap:anywhere]">{email}</span>
      </p>
      <Form action={createAccount} className="grid gap-4">
        <input type="hidden" name="email" value={email} autoComplete="username" />
        <input type="hidden" name="name" value={name} />
        <input type="hidden" name="next" value={next} />
        <input type="hidden" name="saysSo" value="yes" />
        <NewPassword />
        <SubmitButton className="w-full">{words.submit}</SubmitButton>
      </Form>
    </Card>
  );
}
