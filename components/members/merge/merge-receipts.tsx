import type { ReactNode } from "react";
import { UndoMergeForm } from "@/components/members/merge/merge-forms";
import { MergeSummaryList } from "@/components/members/merge/merge-summary-list";
import { LocalTime } from "@/components/ui/local-time";
import type { MergeReceipt } from "@/lib/members/merge/merge-receipts-data";
import { receipt as words } from "@/words/members/merge";

type Into = keyof typeof words.whatUndoDoes;

type MergeReceiptsProps = {
  receipts: MergeReceipt[];
  into: Into;
  children: ReactNode;
};

export function MergeReceipts({ receipts, into, children }: MergeReceiptsProps) {
  return (
    <div className="grid gap-14">
      {receipts.map((receipt) => (
        <Receipt key={receipt.id} receipt={receipt} into={into}>
          {children}
        </Receipt>
      ))}
    </div>
  );
}

type ReceiptProps = { receipt: MergeReceipt; into: Into; children: ReactNode };

function Receipt({ receipt, into, children }: ReceiptProps) {
  const { id, mergedAt, summaries, undoUntil } = receipt;
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-4 text-subheading">
        {words.at} <LocalTime at={mergedAt} />
      </h2>
      <MergeSummaryList summaries={summaries} into={into} level="h3" />
      <div className="mt-6 flex flex-wrap items-start gap-3">
        {children}
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
