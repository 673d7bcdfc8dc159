import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { MergeNowForm } from "@/components/members/merge/merge-forms";
import { MergeSummaryList } from "@/components/members/merge/merge-summary-list";
import { ButtonLink } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";
import { formatDay } from "@/lib/ground/format/dates";
import { nextPath } from "@/lib/ground/request/next-path";
import { mergeOptionsOf } from "@/lib/members/merge/merge-on-sign-in";
import { listWaiting, type WaitingMerge } from "@/lib/members/merge/merge-receipts-data";
import { UNDO_MINUTES } from "@/lib/members/merge/undo-merge-data";
import type { MergeSummary } from "@/lib/owning/merge-summary";
import { isMember, viewer } from "@/lib/session/viewer";
import { counted } from "@/words/ground/grammar";
import { preview as words } from "@/words/members/merge";

export const metadata: Metadata = { title: words.title };

/** Compares what the guest has with what the account has, before they are merged. */
export default async function MergePage({ searchParams }: PageProps<"/account/merge">) {
  const asking = await viewer();
  const next = nextPath((await searchParams).next, "/account");
  if (!isMember(asking)) redirect(`/sign-in?next=${encodeURIComponent(next)}` as Route);

  const waiting = await listWaiting(asking, mergeOptionsOf({ next }));
  if (waiting.length === 0) redirect(next);

  return (
    <div className="mx-auto max-w-xl">
      <PageHeading lead={waiting[0] && lead(waiting[0])}>{words.title}</PageHeading>
      <div className="grid gap-12">
        {waiting.map((merge) => (
          <Waiting key={merge.id} merge={merge} next={next} />
        ))}
      </div>
    </div>
  );
}

function Waiting({ merge, next }: { merge: WaitingMerge; next: Route }) {
  const { id, summaries, until } = merge;
  return (
    <div>
      <MergeSummaryList summaries={summaries} level="h2" />
      <div className="mt-6 flex flex-wrap items-start gap-3">
        <MergeNowForm mergeId={id} label={words.bring} next={next} />
        <ButtonLink href={next} variant="secondary">
          {words.notNow}
        </ButtonLink>
      </div>
      <div className="mt-4 grid gap-1 text-muted">
        <p>{words.canUndo(UNDO_MINUTES)}</p>
        <p>{words.waitsUntil(formatDay(until))}</p>
      </div>
    </div>
  );
}

function lead({ summaries: [first] }: { summaries: MergeSummary[] }): string {
  if (!first) return words.settled;
  const { here, there, noun } = first;
  return words.lead(counted(here, ...noun), there);
}
