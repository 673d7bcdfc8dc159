import { Card } from "@/components/ui/card";
import { SummaryList, SummaryRow } from "@/components/ui/summary-row";
import type { Person } from "@/lib/viewer";

export function AccountFacts({ member }: { member: Person }) {
  return (
    <Card>
      <SummaryList>
        <SummaryRow label="Name">{member.name}</SummaryRow>
        <SummaryRow label="Email">{member.email}</SummaryRow>
      </SummaryList>
    </Card>
  );
}
