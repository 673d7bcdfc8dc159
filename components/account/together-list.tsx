import { useId } from "react";
import { Card } from "@/components/ui/card";
import type { Together, TogetherLine } from "@/lib/merging";
import { counted } from "@/words/grammar";

type Tense = "before" | "after";

/** What comes together, or has come together, of each kind, line by line. */
export function TogetherList({ together, tense }: { together: Together[]; tense: Tense }) {
  return (
    <div className="grid gap-5">
      {together.map((kind) => (
        <Kind key={kind.title} kind={kind} tense={tense} />
      ))}
    </div>
  );
}

function Kind({ kind, tense }: { kind: Together; tense: Tense }) {
  const { title, noun, here, there, lines, notes } = kind;
  const id = useId();
  const Heading = tense === "before" ? "h2" : "h3";
  const isCounted = lines.some(({ counts }) => counts);
  return (
    <Card>
      <section aria-labelledby={id}>
        <Heading id={id} className="text-subheading">
          {title}
        </Heading>
        <p className="mt-1 text-muted">
          {tense === "before" ? "" : "Then: "}
          {counted(here, ...noun)} here, {counted(there, ...noun)} in your account
        </p>
        {notes.map((note) => (
          <p key={note} className="mt-2">
            {note}
          </p>
        ))}
        {isCounted ? <Counts lines={lines} tense={tense} /> : <Names lines={lines} />}
      </section>
    </Card>
  );
}

function Counts({ lines, tense }: { lines: TogetherLine[]; tense: Tense }) {
  return (
    <table className="mt-4 w-full border-collapse text-left">
      <thead>
        <tr className="border-line border-b text-muted text-sm">
          <th className="py-2 pr-2 font-medium">Product</th>
          {["Here", "Account", tense === "before" ? "Together" : "Now"].map((column) => (
            <th key={column} className="py-2 pl-2 text-right font-medium">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ what, counts, why }) => (
          <tr key={what} className="border-line border-b last:border-0">
            <th scope="row" className="py-2.5 pr-2 font-normal [overflow-wrap:anywhere]">
              {what}
              {why && <span className="block font-medium text-sm text-warning">{why}</span>}
            </th>
            <td className={cell}>{counts?.here}</td>
            <td className={cell}>{counts?.there}</td>
            <td className={`${cell} font-semibold`}>{counts?.now}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const cell = "py-2.5 pl-2 text-right align-top tabular-nums";

function Names({ lines }: { lines: TogetherLine[] }) {
  return (
    <ul className="mt-3 grid gap-1.5">
      {lines.map(({ what, why }) => (
        <li key={what}>
          {what}
          {why && <span className="text-muted"> {why}</span>}
        </li>
      ))}
    </ul>
  );
}
