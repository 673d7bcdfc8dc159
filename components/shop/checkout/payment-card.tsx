import type { ReactNode } from "react";
import { HeldFor } from "@/components/shop/checkout/held-for";
import { ButtonAnchor } from "@/components/ui/button";
import { Icon } from "@/components/ui/icons";
import { Notice } from "@/components/ui/notice";
import { SummaryList, SummaryRow } from "@/components/ui/summary-row";
import { formatMoney } from "@/lib/ground/format/money";
import type { PaymentOnPage } from "@/lib/shop/checkout/payments-data";
import { SITE_NAME } from "@/words/ground/site-name";
import { card as words } from "@/words/shop/payments/payments";

type PaymentCardProps = {
  payment: PaymentOnPage;
  title: string;
  badge?: ReactNode;
  card?: { label: string; name: string };
  /** why nothing is left to do; null while there is something */
  over: string | null;
  children: ReactNode;
};

export function PaymentCard({ payment, title, badge, card, over, children }: PaymentCardProps) {
  const { orderNumber, amount } = payment;
  return (
    <div className="mx-auto max-w-md overflow-hidden rounded-lg border border-line bg-raised shadow-card">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 bg-brand px-5 py-3.5 text-brand-ink sm:px-7">
        <p className="flex items-center gap-2 font-medium">
          <Icon name="lock" className="shrink-0" /> {title}
        </p>
        {badge}
      </div>
      <div className="p-5 sm:p-7">
        <p className="text-muted">{words.toPay}</p>
        <h1 className="tabular-nums">{formatMoney(amount)}</h1>
        <SummaryList className="mt-5 border-line border-y py-4">
          <SummaryRow label={words.order}>{orderNumber}</SummaryRow>
          <SummaryRow label={words.to}>{SITE_NAME}</SummaryRow>
          {card && <SummaryRow label={card.label}>{card.name}</SummaryRow>}
        </SummaryList>
        {over ? (
          <Over reference={payment.reference} why={over} />
        ) : (
          <>
            <div className="my-5">
              <HeldFor reference={payment.reference} />
            </div>
            {children}
          </>
        )}
      </div>
    </div>
  );
}

function Over({ reference, why }: { reference: string; why: string }) {
  return (
    <>
      <Notice tone="info" className="my-6">
        {why}
      </Notice>
      {/* Not the order's own page: people with the mailed link need its key for that. */}
      <ButtonAnchor href={`/pay/${reference}/return`} className="w-full">
        {words.seeOrder}
      </ButtonAnchor>
    </>
  );
}
