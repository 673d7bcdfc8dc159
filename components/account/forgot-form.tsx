import { Card } from "@/components/ui/card";
import { Form, FormField } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { askForReset } from "@/lib/account/reset-actions";

export function ForgotForm() {
  return (
    <Card>
      <Form action={askForReset} className="grid gap-5">
        <FormField
          label="Email"
          name="email"
          type="email"
          autoComplete="username"
          hint="The one of your account."
          required
        />
        <SubmitButton>Send the link</SubmitButton>
      </Form>
    </Card>
  );
}
