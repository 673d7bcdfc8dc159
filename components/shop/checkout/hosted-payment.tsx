import { PaymentCard } from "@/components/shop/checkout/payment-card";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { goToProvider } from "@/lib/shop/checkout/payment-actions";
import type { PaymentOnPage } from "@/lib/shop/checkout/payments-data";
import { card, hosted as words } from "@/words/shop/payments/payments";

/** The provider's page begins with a POST, so that looking at this page begins nothing. */
export function HostedPayment({ payment }: { payment: PaymentOnPage }) {
  const isOver = payment.state !== "waiting";
  return (
    <PaymentCard payment={payment} title={words.title} over={isOver ? card.decided : null}>
      <p className="text-muted">{words.explained}</p>
      <Form action={goToProvider} className="mt-5 grid gap-3">
        <input type="hidden" name="reference" value={payment.reference} />
        <SubmitButton size="lg">{words.pay}</SubmitButton>
      </Form>
    </PaymentCard>
  );
}
