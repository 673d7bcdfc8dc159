import { Card } from "@/components/ui/card";
import { Form } from "@/components/ui/form/form";
import { FormField } from "@/components/ui/form/form-fields";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { findOrder } from "@/lib/shop/orders/find-order-actions";
import { form as words } from "@/words/shop/orders/find-order";

export function FindOrderForm() {
  return (
    <Card>
      <Form action={findOrder} className="grid gap-5">
        <FormField
          label={words.number}
          name="number"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          hint={words.numberHint}
          required
        />
        <FormField
          label={words.email}
          name="email"
          type="email"
          autoComplete="email"
          hint={words.emailHint}
          required
        />
        <SubmitButton size="lg" pendingLabel={words.finding}>
          {words.find}
        </SubmitButton>
      </Form>
    </Card>
  );
}
