import { Card } from "@/components/ui/card";
import { Form } from "@/components/ui/form/form";
import { FormField } from "@/components/ui/form/form-fields";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { transferHere } from "@/lib/members/devices/transfer-here-actions";
import { here as words } from "@/words/members/transfer";

/** @param code from the address */
export function TransferHereForm({ code }: { code: string }) {
  return (
    <Card>
      <Form action={transferHere} className="grid gap-5">
        <FormField
          label={words.field}
          name="code"
          defaultValue={code}
          autoComplete="one-time-code"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={40}
          hint={words.hint}
          required
        />
        <SubmitButton size="lg">{words.go}</SubmitButton>
      </Form>
    </Card>
  );
}
