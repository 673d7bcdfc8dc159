// biome-ignore-all lint/a11y/noRedundantRoles: browsers take a table that is laid out otherwise for none.

import type { Key, ReactNode } from "react";
import { cx } from "./cx";

export type Column<Row> = {
  label: string;
  cell: (row: Row) => ReactNode;
  isFigure?: boolean;
};

type TableProps<Row> = {
  /** for people who cannot see where it stands */
  caption: string;
  /** the first one names its row */
  columns: [Column<Row>, ...Column<Row>[]];
  rows: Row[];
  keyOf: (row: Row) => Key;
};

/** On narrow screens each row becomes a block; for a screen reader it stays a table. */
export function Table<Row>({ caption, columns, rows, keyOf }: TableProps<Row>) {
  return (
    <div className="@container overflow-hidden rounded-lg border border-line bg-raised">
      <table role="table" className="w-full border-collapse @max-2xl:block">
        <caption className="sr-only">{caption}</caption>
        <thead role="rowgroup" className="@max-2xl:sr-only">
          <tr role="row" className="border-line border-b bg-surface text-muted text-sm">
            {columns.map(({ label, isFigure }) => (
              <th
                key={label}
                role="columnheader"
                scope="col"
                className={cx(cellClass, "py-2.5 font-medium", isFigure && "text-right")}
              >
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup" className="@max-2xl:block">
          {rows.map((row) => (
            <TableRow key={keyOf(row)} row={row} columns={columns} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function TableRow<Row>({ row, columns }: { row: Row } & Pick<TableProps<Row>, "columns">) {
  const [first, ...rest] = columns;
  return (
    <tr
      role="row"
      className="border-line border-b transition-colors last:border-b-0 hover:bg-surface @max-2xl:relative @max-2xl:block @max-2xl:py-4"
    >
      <th
        role="rowheader"
        scope="row"
        className={cx(cellClass, "py-3 font-medium @max-2xl:block @max-2xl:py-0")}
      >
        {first.cell(row)}
      </th>
      {rest.map(({ label, cell, isFigure }) => (
        <td
          key={label}
          role="cell"
          data-label={label}
          className={cx(cellClass, saysItsColumn, "py-3", isFigure && "text-right tabular-nums")}
        >
          {cell(row)}
        </td>
      ))}
    </tr>
  );
}

const cellClass = "px-3 text-left first:pl-card last:pr-card @max-2xl:px-card";

// The words after the slash are read out: nothing, because the header is.
const saysItsColumn =
  "@max-2xl:flex @max-2xl:items-baseline @max-2xl:justify-between @max-2xl:gap-4 @max-2xl:py-1 @max-2xl:before:text-muted @max-2xl:before:text-sm @max-2xl:before:content-[attr(data-label)_/_'']";
