import { UndoMergeForm } from "@/components/members/merge/merge-forms";
import { MergeSummaryList } from "@/components/members/merge/merge-summary-list";
import { ButtonLink } from "@/components/ui/button";
import { LocalTime } from "@/components/ui/local-time";
import type { MergeReceipt } from "@/lib/members/merge/merge-receipts-data";
import { receipt as words } from "@/words/members/merge";

type Into = keyof typeof words.whatUndoDoes;

/** What came together, time by time; what can still be undone, with a way to. */
export function MergeReceipts({ receipts, into }: { receipts: MergeReceipt[]; into: Into }) {
  return (
    <div className="grid gap-14">
      {receipts.map((receipt) => (
        <Receipt key={receipt.id} receipt={receipt} into={into} />
      ))}
    </div>
  );
}

function Receipt({ receipt, into }: { receipt: MergeReceipt; into: Into }) {
  const { id, mergedAt, summaries, undoUntil } = receipt;
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-4 text-subheading">
        {words.at} <LocalTime at={mergedAt} />
      </h2>
      <MergeSummaryList summaries={summaries} into={into} level="h3" />
      <div className="mt-6 flex flex-wrap items-start gap-3">
        <ButtonLink href="/cart">{words.cart}</ButtonLink>
        {undoUntil && <UndoMergeForm mergeId={id} />}
      </div>
      {undoUntil && (
        <p className="mt-4 text-muted">
          {words.whatUndoDoes[into]}{" "}
          <span className="font-medium text-ink">
            <LocalTime at={undoUntil} />
          </span>
        </p>
      )}
    </section>
  );
}
