import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { hasPassword } from "@/lib/account/personal-data";
import type { Person } from "@/lib/viewer";

/** Who the member is, and where each of it is changed. */
export async function AccountFacts({ member }: { member: Person }) {
  const isSet = await hasPassword(member);
  return (
    <Card>
      <dl className="grid gap-4">
        <Fact label="Name" href="/account/name" change="Change name">
          {member.name}
        </Fact>
        <Fact label="Email">{member.mailbox ?? "None yet"}</Fact>
        <Fact
          label="Password"
          href="/account/password"
          change={isSet ? "Change password" : "Set a password"}
        >
          {isSet ? "Set" : "None yet"}
        </Fact>
      </dl>
    </Card>
  );
}

type FactProps = { label: string; children: ReactNode; href?: Route; change?: string };

function Fact({ label, children, href, change }: FactProps) {
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
      <div className="min-w-0">
        <dt className="text-muted text-sm">{label}</dt>
        <dd className="[overflow-wrap:anywhere]">{children}</dd>
      </div>
      {href && <Link href={href}>{change}</Link>}
    </div>
  );
}
