import { MergeNowForm, UndoMergeForm } from "@/components/members/merge/merge-forms";
import { FocusMain } from "@/components/ui/focus-main";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { ShownOnce } from "@/components/ui/shown-once";
import { hideMergeNotice } from "@/lib/members/merge/merge-actions";
import { announcedCookie, mergeToAnnounce, wasAnnounced } from "@/lib/members/merge/merge-cookie";
import {
  findMerge,
  type MergeNews,
  type MergeReceipt,
} from "@/lib/members/merge/merge-receipts-data";
import type { MergeSummary } from "@/lib/owning/merge-summary";
import { isGuest, viewer } from "@/lib/session/viewer";
import { counted } from "@/words/ground/grammar";
import { notice as words } from "@/words/members/merge";

export async function MergeNotice() {
  const id = await mergeToAnnounce();
  const asking = await viewer();
  const merge = id && (await findMerge(asking, id));
  if (!merge || isEmpty(merge) || (await wasAnnounced(id, merge.state))) return null;

  return (
    <ShownOnce cookie={announcedCookie(id, merge.state)}>
      <FocusMain />
      <div className="mb-8">
        {merge.state === "merged" ? (
          <Came receipt={merge.receipt} into={isGuest(asking) ? "guest" : "account"} />
        ) : (
          <Waits mergeId={id} />
        )}
      </div>
    </ShownOnce>
  );
}

// A failed merge that succeeds later may have nothing left to bring.
const isEmpty = (merge: MergeNews) =>
  merge.state === "merged" && merge.receipt.summaries.length === 0;

type Into = keyof typeof words.came;

function Came({ receipt, into }: { receipt: MergeReceipt; into: Into }) {
  const { id, summaries, undoUntil } = receipt;
  return (
    <Notice tone="success" role="status" title={titleOf(summaries, into)}>
      <p>
        {limits(summaries)} <Link href="/account/merged">{words.see}</Link>
      </p>
      <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2">
        {undoUntil && <UndoMergeForm mergeId={id} fromNotice size="sm" />}
        <Hide />
      </div>
    </Notice>
  );
}

function Waits({ mergeId }: { mergeId: string }) {
  return (
    <Notice tone="warning" role="status" title={words.failed}>
      <p className="mb-3">{words.keepTrying}</p>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <MergeNowForm
          mergeId={mergeId}
          fromNotice
          label={words.tryAgain}
          next="/account/merged"
          variant="secondary"
          size="sm"
        />
        <Hide />
      </div>
    </Notice>
  );
}

function Hide() {
  return (
    <form action={hideMergeNotice} className="hidden noscript:block">
      <button type="submit" className="min-h-6 underline underline-offset-4">
        {words.hide}
      </button>
    </form>
  );
}

function titleOf(summaries: MergeSummary[], into: Into): string {
  const came = summaries.filter(({ here }) => here > 0);
  if (came.length === 0) return summaries.map(({ title }) => words.changed(title)).join(". ");
  return words.came[into](came.map(({ here, noun }) => counted(here, ...noun)));
}

function limits(summaries: MergeSummary[]): string {
  const fewer = summaries.flatMap(({ lines }) =>
    lines.filter(({ counts: c }) => c && c.now < Math.max(c.here, c.there)),
  );
  const few = fewer.length > 0 ? [words.fewer(fewer.map(nameOf))] : [];
  return [...summaries.flatMap(({ notes }) => notes), ...few].join(" ");
}

const nameOf = ({ what }: { what: string }) => what;
