import { Form, FormCheckbox, FormPassword } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { eraseData } from "@/lib/account/account-actions";

export function EraseForm({ needsPassword }: { needsPassword: boolean }) {
  return (
    <Form action={eraseData} className="grid gap-4">
      <FormCheckbox
        label="I understand that this cannot be undone"
        name="understood"
        value="yes"
        required
      />
      {needsPassword && (
        <FormPassword label="Password" name="password" autoComplete="current-password" required />
      )}
      <SubmitButton variant="danger" className="justify-self-start">
        Erase my data
      </SubmitButton>
    </Form>
  );
}
