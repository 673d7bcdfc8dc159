import type { Route } from "next";
import { HoldTime } from "@/components/payments/hold-time";
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
import { canExtend } from "@/lib/orders/stock-hold";

type DemoPaymentProps = {
  payment: PaymentOnPage;
  /** whether the bank has its decision, which the shop may not know yet */
  isDecided: boolean;
  /** whether the shopper chose to pay and not to come back */
  hasLeft: boolean;
};

/** What a payment provider's hosted page would be; the shopper plays the bank. */
export function DemoPayment({ payment, isDecided, hasLeft }: DemoPaymentProps) {
  const { orderNumber, amount, state } = payment;
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
      {state === "waiting" && !isDecided ? (
        <Decision payment={payment} />
      ) : (
        <>
          <Notice tone="info" className="my-6">
            {hasLeft ? LEFT : "Nothing is left to do here: this payment has been decided."}
          </Notice>
          <ButtonLink href={`/orders/${orderNumber}` as Route} className="w-full">
            See the order
          </ButtonLink>
        </>
      )}
    </Card>
  );
}

const LEFT =
  "Paid. You can close this tab: the bank tells the shop by itself, as it would if your connection broke now.";

function Decision({ payment }: { payment: PaymentOnPage }) {
  const { reference, heldUntil, placedAt } = payment;
  return (
    <>
      {heldUntil && (
        <HoldTime
          reference={reference}
          secondsLeft={(heldUntil.getTime() - Date.now()) / 1000}
          canExtend={canExtend({ heldUntil, placedAt })}
        />
      )}
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
    </>
  );
}
