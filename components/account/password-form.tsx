import { NewPassword } from "@/components/account/new-password";
import { Card } from "@/components/ui/card";
import { Form } from "@/components/ui/form";
import { FormPassword } from "@/components/ui/form-fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { setPassword } from "@/lib/account/member-actions";
import { field, change as words } from "@/words/passwords";

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
