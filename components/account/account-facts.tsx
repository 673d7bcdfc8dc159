import Link from "next/link";
import { EmailState } from "@/components/account/email-state";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { SummaryList, SummaryRow } from "@/components/ui/summary-row";
import type { Person } from "@/lib/viewer";

export function AccountFacts({ member }: { member: Person }) {
  return (
    <>
      <EmailState member={member} />
      <Card>
        <SummaryList>
          <SummaryRow label="Name">{member.name}</SummaryRow>
          <SummaryRow label="Email">
            <Email member={member} />
          </SummaryRow>
        </SummaryList>
      </Card>
    </>
  );
}

function Email({ member: { mailbox, verified } }: { member: Person }) {
  if (!mailbox) return <Link href="/account/email">Add your email</Link>;
  return (
    <>
      {mailbox}
      <span className="mt-1 flex flex-wrap items-center justify-end gap-x-4 gap-y-1">
        {verified ? (
          <Badge tone="success">Confirmed</Badge>
        ) : (
          <Badge tone="warning">Not confirmed yet</Badge>
        )}
        <Link href="/account/email">Change email</Link>
      </span>
    </>
  );
}
