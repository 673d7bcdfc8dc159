import { Form } from "@/components/ui/form";
import { FormCheckbox, FormPassword } from "@/components/ui/form-fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { eraseData } from "@/lib/account/account-actions";
import { erase as words } from "@/words/data";

export function EraseForm({ needsPassword }: { needsPassword: boolean }) {
  return (
    <Form action={eraseData} className="grid gap-4">
      <FormCheckbox label={words.understood} name="understood" value="yes" required />
      {needsPassword && (
        <FormPassword
          label={words.password}
          name="password"
          autoComplete="current-password"
          required
        />
      )}
      <SubmitButton variant="danger" className="justify-self-start">
        {words.go}
      </SubmitButton>
    </Form>
  );
}
