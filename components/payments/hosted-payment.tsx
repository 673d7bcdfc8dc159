import { PaymentCard } from "@/components/payments/payment-card";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { continueToPayment } from "@/lib/orders/orders-actions";
import type { PaymentOnPage } from "@/lib/orders/payments-data";
import { PAYMENT_UNAVAILABLE } from "@/lib/payments/payments";

type HostedPaymentProps = { payment: PaymentOnPage; isUnavailable: boolean };

/** The way to a payment page that is not ours: by a POST, so that looking here begins nothing. */
export function HostedPayment({ payment, isUnavailable }: HostedPaymentProps) {
  const isOver = payment.state !== "waiting";
  return (
    <PaymentCard payment={payment} title="Payment" over={isOver ? DECIDED : null}>
      {isUnavailable && (
        <Notice tone="warning" role="status" className="mt-6">
          {PAYMENT_UNAVAILABLE}
        </Notice>
      )}
      <Form action={continueToPayment} className="mt-6 grid gap-3">
        <input type="hidden" name="reference" value={payment.reference} />
        <SubmitButton size="lg">Pay</SubmitButton>
        <p className="mt-2 text-center text-muted text-sm">
          You pay on the page of our payment provider, and come back here.
        </p>
      </Form>
    </PaymentCard>
  );
}

const DECIDED = "Nothing is left to do here: this payment has been decided.";
