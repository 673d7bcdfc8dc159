import { Card } from "@/components/ui/card";
import { Form } from "@/components/ui/form";
import { FormField } from "@/components/ui/form-fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { carryHere } from "@/lib/account/carry-session-actions";
import { here as words } from "@/words/carrying";

/** @param code as the address had it */
export function CarryHereForm({ code }: { code: string }) {
  return (
    <Card>
      <Form action={carryHere} className="grid gap-5">
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
