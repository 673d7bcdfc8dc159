import type { Route } from "next";
import type { ReactNode } from "react";
import { AccountSection } from "@/components/members/account/account-section";
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import type { Person } from "@/lib/session/viewer";
import { you as words } from "@/words/members/account";

export function AccountFacts({ member }: { member: Person }) {
  return (
    <AccountSection id="about-you" title={words.title} lead={words.lead}>
      <dl className="divide-y divide-line">
        <Fact label={words.name} href="/account/name" change={words.changeName}>
          {member.name}
        </Fact>
        <Email member={member} />
      </dl>
    </AccountSection>
  );
}

function Email({ member: { mailbox, verified } }: { member: Person }) {
  return (
    <Fact
      label={words.email}
      href="/account/email"
      change={mailbox ? words.changeEmail : words.addEmail}
    >
      <span className="mr-3">{mailbox ?? words.noEmail}</span>
      {mailbox &&
        (verified ? (
          <Badge tone="success">{words.confirmed}</Badge>
        ) : (
          <Badge tone="warning">{words.unconfirmed}</Badge>
        ))}
    </Fact>
  );
}

type FactProps = { label: string; children: ReactNode; href: Route; change: string };

function Fact({ label, children, href, change }: FactProps) {
  return (
    <div className="grid grid-cols-[1fr_auto] items-baseline gap-x-6 gap-y-0.5 py-4 first:pt-1">
      <dt className="text-muted text-sm">{label}</dt>
      <dd className="row-start-2 max-sm:col-span-2 [overflow-wrap:anywhere]">{children}</dd>
      <dd className="col-start-2 row-start-1 sm:row-span-2 sm:self-center">
        <Link href={href}>{change}</Link>
      </dd>
    </div>
  );
}
