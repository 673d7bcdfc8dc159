import type { Route } from "next";
import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Icon } from "@/components/ui/icons";
import { Notice } from "@/components/ui/notice";
import { SummaryList, SummaryRow } from "@/components/ui/summary-row";
import { formatMoney } from "@/lib/money";
import type { PaymentOnPage } from "@/lib/orders/payments-data";

type PaymentCardProps = { payment: PaymentOnPage; title: string; children: ReactNode };

/** What is to be paid, and below it what to do about it while there is something to do. */
export function PaymentCard({ payment, title, children }: PaymentCardProps) {
  const { orderNumber, amount, state } = payment;
  return (
    <Card className="mx-auto max-w-md">
      <p className="flex items-center gap-2 text-muted">
        <Icon name="lock" /> {title}
      </p>
      <h1 className="mt-2 tabular-nums">{formatMoney(amount)}</h1>
      <SummaryList className="mt-6 border-line border-y py-4">
        <SummaryRow label="Order">{orderNumber}</SummaryRow>
        <SummaryRow label="To">Guestlane</SummaryRow>
      </SummaryList>
      {state === "waiting" ? children : <Settled orderNumber={orderNumber} />}
    </Card>
  );
}

function Settled({ orderNumber }: { orderNumber: string }) {
  return (
    <>
      <Notice tone="info" className="my-6">
        This payment is settled already. There is nothing left to do here.
      </Notice>
      <ButtonLink href={`/orders/${orderNumber}` as Route} className="w-full">
        See the order
      </ButtonLink>
    </>
  );
}
