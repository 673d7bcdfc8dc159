import type { Route } from "next";
import type { ReactNode } from "react";
import { NewPassword } from "@/components/members/password/new-password";
import { Card } from "@/components/ui/card";
import { Form } from "@/components/ui/form/form";
import { FormField } from "@/components/ui/form/form-fields";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { createAccount } from "@/lib/members/credentials/create-account-actions";
import { form as words } from "@/words/members/create-account";

type CreateAccountFormProps = {
  next: Route;
  /** the other ways, without a password */
  children: ReactNode;
};

export function CreateAccountForm({ next, children }: CreateAccountFormProps) {
  return (
    <Card>
      <Form action={createAccount} className="grid gap-5">
        <input type="hidden" name="next" value={next} />
        <FormField label={words.email} name="email" type="email" autoComplete="username" required />
        <NewPassword />
        <SubmitButton size="lg">{words.submit}</SubmitButton>
      </Form>
      <p className="mt-4 text-muted text-sm">{words.next}</p>
      {children}
    </Card>
  );
}

type PasswordOnlyFormProps = { email: string; name: string; next: Route };

/** For pages that know the address and the name, and say themselves what came of it. */
export function PasswordOnlyForm({ email, name, next }: PasswordOnlyFormProps) {
  return (
    <Form action={createAccount} className="grid gap-4">
      <input type="hidden" name="email" value={email} autoComplete="username" />
      <input type="hidden" name="name" value={name} />
      <input type="hidden" name="next" value={next} />
      <input type="hidden" name="saysSo" value="yes" />
      <NewPassword />
      <SubmitButton className="w-full">{words.submit}</SubmitButton>
    </Form>
  );
}
