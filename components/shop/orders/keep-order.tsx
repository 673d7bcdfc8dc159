import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { inAccount, keepOrder } from "@/words/shop/orders/keep-order";

type KeepOrderProps = {
  email: string;
  /** the form that makes the account */
  children: ReactNode;
};

/** Offers a guest to keep their order in an account, which needs only a password. */
export function KeepOrder({ email, children }: KeepOrderProps) {
  return (
    <Card>
      <h2>{keepOrder.title}</h2>
      <p className="mt-2 mb-5 text-muted">
        {keepOrder.lead} <span className="text-ink [overflow-wrap:anywhere]">{email}</span>
      </p>
      {children}
    </Card>
  );
}

/** Tells a new member where their order is, and what is left to do. */
export function OrderInAccount({ mailbox }: { mailbox: string }) {
  return (
    <Notice tone="success" title={inAccount.title}>
      <p className="[overflow-wrap:anywhere]">{inAccount.signInAs(mailbox)}</p>
      <p>
        {inAccount.confirm} <Link href="/account">{inAccount.account}</Link>
      </p>
    </Notice>
  );
}
