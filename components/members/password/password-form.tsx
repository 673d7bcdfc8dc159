import { NewPassword } from "@/components/members/password/new-password";
import { Card } from "@/components/ui/card";
import { Form } from "@/components/ui/form/form";
import { FormPassword } from "@/components/ui/form/form-fields";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { setPassword } from "@/lib/members/password/password-actions";
import { field, change as words } from "@/words/members/passwords";

type PasswordFormProps = { email: string; hasPassword: boolean };

export function PasswordForm({ email, hasPassword }: PasswordFormProps) {
  return (
    <Card>
      <Form action={setPassword} className="grid gap-5">
        {/* For password managers, which keep the new password under it. */}
        <input type="hidden" name="email" value={email} autoComplete="username" />
        {hasPassword && (
          <FormPassword
            label={words.current}
            name="currentPassword"
            autoComplete="current-password"
            required
          />
        )}
        <NewPassword label={field.newPassword} />
        <SubmitButton size="lg">{hasPassword ? words.submit : words.setSubmit}</SubmitButton>
      </Form>
    </Card>
  );
}
