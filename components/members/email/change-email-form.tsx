import { Card } from "@/components/ui/card";
import { Form } from "@/components/ui/form/form";
import { FormField, FormPassword } from "@/components/ui/form/form-fields";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { changeEmail } from "@/lib/members/email/email-actions";
import { change as words } from "@/words/members/email";

type ChangeEmailFormProps = { hasEmail: boolean; needsPassword: boolean };

export function ChangeEmailForm({ hasEmail, needsPassword }: ChangeEmailFormProps) {
  return (
    <Card>
      <Form action={changeEmail} className="grid gap-5">
        <FormField
          label={words.email}
          name="email"
          type="email"
          autoComplete="email"
          hint={hasEmail ? words.hint : undefined}
          required
        />
        {needsPassword && (
          <FormPassword
            label={words.password}
            name="password"
            autoComplete="current-password"
            required
          />
        )}
        <SubmitButton size="lg">{hasEmail ? words.submit : words.addSubmit}</SubmitButton>
      </Form>
    </Card>
  );
}
