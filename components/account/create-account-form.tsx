import type { Route } from "next";
import { NewPassword } from "@/components/account/new-password";
import { Card } from "@/components/ui/card";
import { Form, FormField } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { createAccount } from "@/lib/account/account-actions";

export function CreateAccountForm({ next }: { next: Route }) {
  return (
    <Card>
      <Form action={createAccount} className="grid gap-5">
        <input type="hidden" name="next" value={next} />
        <FormField label="Email" name="email" type="email" autoComplete="username" required />
        <NewPassword />
        <SubmitButton size="lg">Create account</SubmitButton>
      </Form>
    </Card>
  );
}
