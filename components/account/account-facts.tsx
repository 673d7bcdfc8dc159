import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { EmailState } from "@/components/account/email-state";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { hasPassword } from "@/lib/account/personal-data";
import type { Person } from "@/lib/viewer";

/** Who the member is, and where each of it is changed. */
export async function AccountFacts({ member }: { member: Person }) {
  const isSet = await hasPassword(member);
  return (
    <>
      <EmailState member={member} />
      <Card>
        <dl className="grid gap-4">
          <Fact label="Name" href="/account/name" change="Change name">
            {member.name}
          </Fact>
          <Email member={member} />
          <Fact
            label="Password"
            href="/account/password"
            change={isSet ? "Change password" : "Set a password"}
          >
            {isSet ? "Set" : "None yet"}
          </Fact>
        </dl>
      </Card>
    </>
  );
}

function Email({ member: { mailbox, verified } }: { member: Person }) {
  return (
    <Fact label="Email" href="/account/email" change={mailbox ? "Change email" : "Add your email"}>
      <span className="mr-3">{mailbox ?? "None yet"}</span>
      {mailbox &&
        (verified ? (
          <Badge tone="success">Confirmed</Badge>
        ) : (
          <Badge tone="warning">Not confirmed yet</Badge>
        ))}
    </Fact>
  );
}

type FactProps = { label: string; children: ReactNode; href: Route; change: string };

function Fact({ label, children, href, change }: FactProps) {
  return (
    <div className="grid grid-cols-[1fr_auto] items-baseline gap-x-6">
      <dt className="text-muted text-sm">{label}</dt>
      <dd className="col-span-2 row-start-2 [overflow-wrap:anywhere]">{children}</dd>
      <dd className="col-start-2 row-start-1">
        <Link href={href}>{change}</Link>
      </dd>
    </div>
  );
}
