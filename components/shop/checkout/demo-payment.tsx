import { PaymentCard } from "@/components/shop/checkout/payment-card";
import { Badge } from "@/components/ui/badge";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import type { PaymentOnPage } from "@/lib/shop/checkout/payments-data";
import { decideDemoPayment } from "@/lib/shop/payments/demo-bank-actions";
import { card, demo as words } from "@/words/shop/payments/payments";

type DemoPaymentProps = {
  payment: PaymentOnPage;
  /** the bank may have a decision that the shop does not know yet */
  isDecided: boolean;
  /** the shopper paid and chose not to come back */
  hasLeft: boolean;
};

/** Stands for a provider's hosted page; the shopper plays the bank. */
export function DemoPayment({ payment, isDecided, hasLeft }: DemoPaymentProps) {
  const isOver = payment.state !== "waiting" || isDecided;
  return (
    <PaymentCard
      payment={payment}
      title={words.title}
      badge={<Badge tone="mustard">{words.badge}</Badge>}
      card={{ label: words.card, name: words.cardNumber }}
      over={isOver ? (hasLeft ? words.left : card.decided) : null}
    >
      <p className="text-muted">{words.explained}</p>
      <Form action={decideDemoPayment} className="mt-4 grid gap-3">
        <input type="hidden" name="reference" value={payment.reference} />
        <SubmitButton name="decision" value="pay" size="lg">
          {words.pay}
        </SubmitButton>
        <SubmitButton name="decision" value="decline" variant="secondary" size="lg">
          {words.decline}
        </SubmitButton>
        <SubmitButton name="decision" value="payAndLeave" variant="quiet">
          {words.payAndLeave}
        </SubmitButton>
      </Form>
    </PaymentCard>
  );
}
