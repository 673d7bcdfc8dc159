import type { Route } from "next";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Form } from "@/components/ui/form";
import { Icon } from "@/components/ui/icons";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { SummaryList, SummaryRow } from "@/components/ui/summary-row";
import { formatMoney } from "@/lib/money";
import { settleDemoPayment } from "@/lib/orders/orders-actions";
import type { PaymentOnPage } from "@/lib/orders/settle-payment-data";

/** What a payment provider's hosted page would be; the shopper plays the bank. */
export function DemoPayment({ payment }: { payment: PaymentOnPage }) {
  const { reference, orderNumber, amount, isSettled } = payment;
  return (
    <Card className="mx-auto max-w-md">
      <p className="flex items-center gap-2 text-muted">
        <Icon name="lock" /> Demo payment
      </p>
      <h1 className="mt-2 tabular-nums">{formatMoney(amount)}</h1>
      <SummaryList className="mt-6 border-line border-y py-4">
        <SummaryRow label="Order">{orderNumber}</SummaryRow>
        <SummaryRow label="To">Guestlane</SummaryRow>
      </SummaryList>
      {isSettled ? (
        <>
          <Notice tone="info" className="my-6">
            This payment is settled already. There is nothing left to do here.
          </Notice>
          <ButtonLink href={`/orders/${orderNumber}` as Route} className="w-full">
            See the order
          </ButtonLink>
        </>
      ) : (
        <Form action={settleDemoPayment} className="mt-6 grid gap-3">
          <input type="hidden" name="reference" value={reference} />
          <SubmitButton name="outcome" value="pay" size="lg">
            Pay
          </SubmitButton>
          <SubmitButton name="outcome" value="decline" variant="secondary" size="lg">
            Decline
          </SubmitButton>
          <p className="mt-2 text-center text-muted text-sm">
            No money moves. Choose what your bank would say.
          </p>
        </Form>
      )}
    </Card>
  );
}
