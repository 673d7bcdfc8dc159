import type { Route } from "next";
import { MergeNowForm } from "@/components/members/merge/merge-forms";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { formatDay } from "@/lib/ground/format/dates";
import { listWaiting } from "@/lib/members/merge/merge-receipts-data";
import type { MergeSummary } from "@/lib/owning/merge-summary";
import { isMember, type Person } from "@/lib/session/viewer";
import { counted } from "@/words/ground/grammar";
import { waiting as words } from "@/words/members/merge";

const look = "/account/merge?next=/account" as Route;

export async function WaitingMerges({ person }: { person: Person }) {
  const waiting = await listWaiting(person);
  return waiting.map(({ id, needsDecision, until, summaries }) => (
    <Card key={id} className="mb-6">
      <h2>{words.title}</h2>
      <p className="mt-2 mb-5 text-muted">
        {needsDecision
          ? words.toDecide(phrasesOf(summaries), formatDay(until))
          : words.failed(phrasesOf(summaries))}
      </p>
      <div className="flex flex-wrap items-center gap-3">
        <MergeNowForm mergeId={id} label={words.bring} next="/account" />
        {isMember(person) && (
          <ButtonLink href={look} variant="quiet">
            {words.lookFirst}
          </ButtonLink>
        )}
      </div>
    </Card>
  ));
}

const phrasesOf = (summaries: MergeSummary[]) =>
  summaries.filter(({ here }) => here > 0).map(({ here, noun }) => counted(here, ...noun));
