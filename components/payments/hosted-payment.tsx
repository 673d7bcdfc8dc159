import { PaymentCard } from "@/components/payments/payment-card";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { continueToPayment } from "@/lib/orders/orders-actions";
import type { PaymentOnPage } from "@/lib/orders/payments-data";

type HostedPaymentProps = { payment: PaymentOnPage; isUnavailable: boolean };

/** The way to a payment page that is not ours: by a POST, so that looking here begins nothing. */
export function HostedPayment({ payment, isUnavailable }: HostedPaymentProps) {
  return (
    <PaymentCard payment={payment} title="Payment">
      {isUnavailable && (
        <Notice
          tone="warning"
          role="status"
          title="Payment is not possible right now"
          className="mt-6"
        >
          Nothing was charged. Your order is kept: try again in a minute.
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
