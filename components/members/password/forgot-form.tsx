import { Card } from "@/components/ui/card";
import { Form } from "@/components/ui/form/form";
import { FormField } from "@/components/ui/form/form-fields";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { askForReset } from "@/lib/members/password/forgot-actions";
import { forgot as words } from "@/words/members/passwords";

export function ForgotForm() {
  return (
    <Card>
      <Form action={askForReset} className="grid gap-5">
        <FormField
          label={words.email}
          name="email"
          type="email"
          autoComplete="username"
          hint={words.hint}
          required
        />
        <SubmitButton size="lg">{words.submit}</SubmitButton>
      </Form>
    </Card>
  );
}
