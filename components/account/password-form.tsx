import { NewPassword } from "@/components/account/new-password";
import { Card } from "@/components/ui/card";
import { Form, FormPassword } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { setPassword } from "@/lib/account/member-actions";

type PasswordFormProps = { email: string; hasPassword: boolean };

export function PasswordForm({ email, hasPassword }: PasswordFormProps) {
  return (
    <Card>
      <Form action={setPassword} className="grid gap-5">
        {/* For password managers, which keep the new password under it. */}
        <input type="hidden" name="email" value={email} autoComplete="username" />
        {hasPassword && (
          <FormPassword
            label="Current password"
            name="currentPassword"
            autoComplete="current-password"
            required
          />
        )}
        <NewPassword label="New password" />
        <SubmitButton size="lg">{hasPassword ? "Change password" : "Set password"}</SubmitButton>
      </Form>
    </Card>
  );
}
