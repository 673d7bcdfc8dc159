import { Card } from "@/components/ui/card";
import { Form, FormField } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { findOrder } from "@/lib/orders/order-page-actions";

export function FindOrderForm() {
  return (
    <Card>
      <Form action={findOrder} className="grid gap-5">
        <FormField
          label="Order number"
          name="number"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          hint="Like GL-BCDF-2345."
          required
        />
        <FormField
          label="Email"
          name="email"
          type="email"
          autoComplete="email"
          hint="The one you gave with the order."
          required
        />
        <SubmitButton pendingLabel="Looking">Find order</SubmitButton>
      </Form>
    </Card>
  );
}
