import type { Route } from "next";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Form } from "@/components/ui/form";
import { Icon } from "@/components/ui/icons";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { SummaryList, SummaryRow } from "@/components/ui/summary-row";
import { formatMoney } from "@/lib/money";
import { decideDemoPayment } from "@/lib/orders/orders-actions";
import type { PaymentOnPage } from "@/lib/orders/payments-data";

/** What a payment provider's hosted page would be; the shopper plays the bank. */
export function DemoPayment({ payment }: { payment: PaymentOnPage }) {
  const { reference, orderNumber, amount, state } = payment;
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
      {state !== "waiting" ? (
        <>
          <Notice tone="info" className="my-6">
            This payment is settled already. There is nothing left to do here.
          </Notice>
          <ButtonLink href={`/orders/${orderNumber}` as Route} className="w-full">
            See the order
          </ButtonLink>
        </>
      ) : (
        <Form action={decideDemoPayment} className="mt-6 grid gap-3">
          <input type="hidden" name="reference" value={reference} />
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
      )}
    </Card>
  );
}
