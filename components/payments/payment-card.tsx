import type { ReactNode } from "react";
import { HeldFor } from "@/components/payments/held-for";
import { ButtonAnchor } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Icon } from "@/components/ui/icons";
import { Notice } from "@/components/ui/notice";
import { SummaryList, SummaryRow } from "@/components/ui/summary-row";
import { formatMoney } from "@/lib/money";
import type { PaymentOnPage } from "@/lib/orders/payments-data";
import { SITE_NAME } from "@/words/site";

type PaymentCardProps = {
  payment: PaymentOnPage;
  title: string;
  /** why there is nothing left to do; null while there is */
  over: string | null;
  children: ReactNode;
};

/** What is to be paid and for how long it is held, and below it what to do about it. */
export function PaymentCard({ payment, title, over, children }: PaymentCardProps) {
  const { orderNumber, amount } = payment;
  return (
    <Card className="mx-auto max-w-md">
      <p className="flex items-center gap-2 text-muted">
        <Icon name="lock" /> {title}
      </p>
      <h1 className="mt-2 tabular-nums">{formatMoney(amount)}</h1>
      <SummaryList className="mt-6 border-line border-y py-4">
        <SummaryRow label="Order">{orderNumber}</SummaryRow>
        <SummaryRow label="To">{SITE_NAME}</SummaryRow>
      </SummaryList>
      {over ? (
        <>
          <Notice tone="info" className="my-6">
            {over}
          </Notice>
          {/* Not the order's own page: who came by the link of a mail has that one's key. */}
          <ButtonAnchor href={`/pay/${payment.reference}/return`} className="w-full">
            See the order
          </ButtonAnchor>
        </>
      ) : (
        <>
          <div className="mt-6">
            <HeldFor reference={payment.reference} />
          </div>
          {children}
        </>
      )}
    </Card>
  );
}
