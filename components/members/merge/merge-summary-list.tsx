import { useId } from "react";
import { Card } from "@/components/ui/card";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icons";
import type { MergeSummary, MergeSummaryLine } from "@/lib/owning/merge-summary";
import { counted } from "@/words/ground/grammar";
import { summary as words } from "@/words/members/merge";

type Into = keyof typeof words.into;

type MergeSummaryListProps = {
  summaries: MergeSummary[];
  into?: Into;
  level: "h2" | "h3";
};

export function MergeSummaryList({ summaries, into = "account", level }: MergeSummaryListProps) {
  return (
    <div className="grid gap-5">
      {summaries.map((kind) => (
        <Kind key={kind.title} kind={kind} into={into} level={level} />
      ))}
    </div>
  );
}

type KindProps = { kind: MergeSummary; into: Into; level: MergeSummaryListProps["level"] };

function Kind({ kind, into, level: Heading }: KindProps) {
  const { title, lines, notes } = kind;
  const id = useId();
  const isCounted = lines.some(({ counts }) => counts);
  return (
    <Card>
      <section aria-labelledby={id}>
        <Heading id={id} className="text-subheading">
          {title}
        </Heading>
        <Totals kind={kind} into={into} />
        {notes.map((note) => (
          <p key={note} className="mt-4">
            {note}
          </p>
        ))}
        {isCounted ? (
          <Counts lines={lines} into={into} />
        ) : (
          lines.length > 0 && <Names lines={lines} />
        )}
      </section>
    </Card>
  );
}

function Totals({ kind: { noun, here, there, total }, into }: Omit<KindProps, "level">) {
  const labels = words.into[into];
  return (
    <dl className="mt-4 grid grid-cols-3 gap-x-6 text-center sm:gap-x-8">
      <Total label={labels.here}>{counted(here, ...noun)}</Total>
      <Total label={labels.there} mark="plus">
        {counted(there, ...noun)}
      </Total>
      <Total label={words.now} mark="arrow">
        {counted(total, ...noun)}
      </Total>
    </dl>
  );
}

type TotalProps = {
  label: string;
  mark?: "plus" | "arrow";
  children: string;
};

function Total({ label, mark, children }: TotalProps) {
  return (
    <div
      className={cx(
        "relative flex flex-col justify-center rounded-md px-1.5 py-3",
        mark === "arrow" ? "bg-brand-soft" : "bg-surface",
      )}
    >
      <dt className="order-2 text-muted text-sm">{label}</dt>
      <dd className="font-display font-medium tabular-nums sm:text-subheading">{children}</dd>
      {mark && (
        <Icon
          name={mark}
          className={cx(
            "absolute top-1/2 -left-5.5 size-5 -translate-y-1/2 sm:-left-6.5",
            mark === "arrow" ? "text-brand" : "text-muted",
          )}
        />
      )}
    </div>
  );
}

function Counts({ lines, into }: { lines: MergeSummaryLine[]; into: Into }) {
  const { here, there } = words.columns[into];
  return (
    <table className="mt-4 w-full border-collapse text-left">
      <thead>
        <tr className="border-line border-b text-muted text-sm">
          <th scope="col" className="py-2 pr-2 font-medium">
            {words.product}
          </th>
          {[here, there, words.now].map((column) => (
            <th key={column} scope="col" className="py-2 pl-2 text-right font-medium">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ what, counts, note, why }) => (
          <tr key={what} className="border-line border-b last:border-0">
            <th scope="row" className="py-2.5 pr-2 font-normal [overflow-wrap:anywhere]">
              {what}
              <Remark note={note} why={why} />
            </th>
            <td className={cx(cell, "text-muted")}>{counts?.here}</td>
            <td className={cx(cell, "text-muted")}>{counts?.there}</td>
            <td className={cx(cell, "font-semibold")}>{counts?.now}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const cell = "py-2.5 pl-2 text-right align-top tabular-nums";

function Names({ lines }: { lines: MergeSummaryLine[] }) {
  return (
    <ul className="mt-4 grid gap-2">
      {lines.map(({ what, note, why }) => (
        <li key={what} className="flex gap-2">
          <Icon name="check" className="mt-0.5 shrink-0 text-brand" />
          <span className="min-w-0 [overflow-wrap:anywhere]">
            {what}
            <Remark note={note} why={why} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function Remark({ note, why }: Pick<MergeSummaryLine, "note" | "why">) {
  if (why) return <span className="block font-medium text-sm text-warning">{why}</span>;
  return note && <span className="block text-muted text-sm">{note}</span>;
}
