import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { SummaryList, SummaryRow } from "@/components/ui/summary-row";
import { sections, told as words } from "@/words/ui/samples";
import { Sample } from "./sample";

const badges = ["neutral", "brand", "accent", "mustard", "success", "warning", "danger"] as const;
const notices = ["info", "success", "warning", "danger"] as const;

export function ToldSamples() {
  return (
    <Sample title={sections.told}>
      <ul className="flex flex-wrap gap-3">
        {badges.map((tone) => (
          <li key={tone}>
            <Badge tone={tone}>{tone}</Badge>
          </li>
        ))}
      </ul>
      <div className="mt-stack grid items-start gap-stack sm:grid-cols-2">
        <div className="grid gap-3">
          {notices.map((tone) => (
            <Notice key={tone} tone={tone} title={words.notice[tone]}>
              {words.text}
            </Notice>
          ))}
        </div>
        <Card>
          <h3>{words.card}</h3>
          <p className="mt-2 mb-stack text-muted">{words.cardText}</p>
          <SummaryList>
            <SummaryRow label={words.row}>{words.rowValue}</SummaryRow>
            <SummaryRow label={words.total} isTotal>
              {words.totalValue}
            </SummaryRow>
          </SummaryList>
        </Card>
      </div>
    </Sample>
  );
}
