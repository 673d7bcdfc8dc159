import Link from "next/link";
import { BringAlongForm, UndoMergeForm } from "@/components/account/merge-forms";
import { ToldOnce } from "@/components/guests/told-once";
import { Notice } from "@/components/ui/notice";
import { hideMergeNotice } from "@/lib/account/merge-actions";
import { mergeToTell, toldCookie, wasTold } from "@/lib/account/merge-cookie";
import { findMerge, type MergeReceipt } from "@/lib/account/merges-data";
import type { Together } from "@/lib/merging";
import { viewer } from "@/lib/viewer";
import { counted, listed } from "@/words/grammar";

/** Says once, on the page that somebody comes to, what came along from their time as a guest. */
export async function MergeNotice() {
  const id = await mergeToTell();
  const merge = id && (await findMerge(await viewer(), id));
  if (!merge || (await wasTold(id, merge.state))) return null;

  return (
    <ToldOnce cookie={toldCookie(id, merge.state)}>
      <div className="page-width mt-6">
        {merge.state === "merged" ? <Came receipt={merge.receipt} /> : <Waits mergeId={id} />}
      </div>
    </ToldOnce>
  );
}

function Came({ receipt: { id, together, undoUntil } }: { receipt: MergeReceipt }) {
  return (
    <Notice tone="success" role="status" title={summary(together)}>
      <p>
        {limits(together)} <Link href="/account/merged">See what came together</Link>
      </p>
      <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2">
        {undoUntil && <UndoMergeForm mergeId={id} fromNotice size="sm" />}
        <Hide />
      </div>
    </Notice>
  );
}

function Waits({ mergeId }: { mergeId: string }) {
  const title = "What you had as a guest could not come along yet";
  return (
    <Notice tone="warning" role="status" title={title}>
      <p className="mb-3">Nothing is lost: we try again by ourselves.</p>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <BringAlongForm
          mergeId={mergeId}
          fromNotice
          label="Try again"
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
        All right
      </button>
    </form>
  );
}

function summary(together: Together[]): string {
  const came = together.filter(({ here }) => here > 0);
  if (came.length === 0) return "Your cart has changed since you were here";
  const phrases = came.map(({ here, noun }) => counted(here, ...noun));
  return `${listed(phrases)} came along from your time as a guest`;
}

/** What became less, or is kept aside, in short. */
function limits(together: Together[]): string {
  const fewer = together.flatMap(({ lines }) =>
    lines.filter(({ counts: c }) => c && c.now < Math.max(c.here, c.there)),
  );
  const few = fewer.length > 0 ? [`There were fewer left of ${listed(fewer.map(nameOf))}.`] : [];
  return [...together.flatMap(({ notes }) => notes), ...few].join(" ");
}

const nameOf = ({ what }: { what: string }) => what;
