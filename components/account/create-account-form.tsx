import type { Route } from "next";
import { Card } from "@/components/ui/card";
import { Form, FormField, FormPassword } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { createAccount } from "@/lib/account/account-actions";

export function CreateAccountForm({ next }: { next: Route }) {
  return (
    <Card>
      <Form action={createAccount} className="grid gap-5">
        <input type="hidden" name="next" value={next} />
        <FormField label="Email" name="email" type="email" autoComplete="username" required />
        <FormPassword
          label="Password"
          name="password"
          autoComplete="new-password"
          hint="At least 8 characters."
          required
        />
        <SubmitButton size="lg">Create account</SubmitButton>
      </Form>
    </Card>
  );
}
