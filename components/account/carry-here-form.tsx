import { Card } from "@/components/ui/card";
import { Form, FormField } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { carryHere } from "@/lib/account/carry-session-actions";

/** @param code as the address had it */
export function CarryHereForm({ code }: { code: string }) {
  return (
    <Card>
      <Form action={carryHere} className="grid gap-5">
        <FormField
          label="Code"
          name="code"
          defaultValue={code}
          autoComplete="one-time-code"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={40}
          hint="Like BCDF-2345-GHJK. Use only one that a device of your own shows."
          required
        />
        <SubmitButton size="lg">Carry on here</SubmitButton>
      </Form>
    </Card>
  );
}
