import { Form } from "@/components/ui/form/form";
import { FormCheckbox, FormPassword } from "@/components/ui/form/form-fields";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { eraseData } from "@/lib/members/account/erase-actions";
import { erase as words } from "@/words/members/data";

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
