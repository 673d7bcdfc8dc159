import { PaymentCard } from "@/components/payments/payment-card";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { decideDemoPayment } from "@/lib/orders/orders-actions";
import type { PaymentOnPage } from "@/lib/orders/payments-data";

type DemoPaymentProps = {
  payment: PaymentOnPage;
  /** whether the bank has its decision, which the shop may not know yet */
  isDecided: boolean;
  /** whether the shopper chose to pay and not to come back */
  hasLeft: boolean;
};

/** What a payment provider's hosted page would be; the shopper plays the bank. */
export function DemoPayment({ payment, isDecided, hasLeft }: DemoPaymentProps) {
  const isOver = payment.state !== "waiting" || isDecided;
  return (
    <PaymentCard
      payment={payment}
      title="Demo payment"
      over={isOver ? (hasLeft ? LEFT : DECIDED) : null}
    >
      <Form action={decideDemoPayment} className="mt-6 grid gap-3">
        <input type="hidden" name="reference" value={payment.reference} />
        <SubmitButton name="decision" value="pay" size="lg">
          Pay
        </SubmitButton>
        <SubmitButton name="decision" value="decline" variant="secondary" size="lg">
          Decline
        </SubmitButton>
        <SubmitButton name="decision" value="payAndLeave" variant="quiet">
          Pay, but close the tab
        </SubmitButton>
        <p className="mt-2 text-center text-muted text-sm">
          No money moves. Choose what your bank would say.
        </p>
      </Form>
    </PaymentCard>
  );
}

const DECIDED = "Nothing is left to do here: this payment has been decided.";
const LEFT =
  "Paid. You can close this tab: the bank tells the shop by itself, as it would if your connection broke now.";
