import { Card } from "@/components/ui/card";
import { Form } from "@/components/ui/form/form";
import { FormField } from "@/components/ui/form/form-fields";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { changeName } from "@/lib/members/account/name-actions";
import { nameForm as words } from "@/words/members/account";

export function NameForm({ name }: { name: string }) {
  return (
    <Card>
      <Form action={changeName} className="grid gap-5">
        <FormField
          label={words.name}
          name="name"
          autoComplete="name"
          defaultValue={name}
          required
        />
        <SubmitButton size="lg">{words.change}</SubmitButton>
      </Form>
    </Card>
  );
}
