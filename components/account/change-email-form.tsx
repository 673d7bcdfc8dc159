import { Card } from "@/components/ui/card";
import { Form, FormField, FormPassword } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { changeEmail } from "@/lib/account/email-actions";

type ChangeEmailFormProps = { hasEmail: boolean; needsPassword: boolean };

export function ChangeEmailForm({ hasEmail, needsPassword }: ChangeEmailFormProps) {
  return (
    <Card>
      <Form action={changeEmail} className="grid gap-5">
        <FormField
          label="Email"
          name="email"
          type="email"
          autoComplete="email"
          hint={hasEmail ? "The new one." : undefined}
          required
        />
        {needsPassword && (
          <FormPassword label="Password" name="password" autoComplete="current-password" required />
        )}
        <SubmitButton>{hasEmail ? "Change email" : "Add email"}</SubmitButton>
      </Form>
    </Card>
  );
}
