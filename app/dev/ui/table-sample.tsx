import { type Column, Table } from "@/components/ui/table";
import { sections, table as words } from "@/words/ui/samples";
import { Sample } from "./sample";

type Row = (typeof words.rows)[number];

const columns: [Column<Row>, ...Column<Row>[]] = [
  { label: words.columns.name, cell: ({ name }) => name },
  { label: words.columns.category, cell: ({ category }) => category },
  { label: words.columns.stock, isFigure: true, cell: ({ stock }) => stock },
  { label: words.columns.price, isFigure: true, cell: ({ price }) => price },
];

export function TableSample() {
  return (
    <Sample title={sections.table}>
      <Table
        caption={words.caption}
        columns={columns}
        rows={words.rows}
        keyOf={({ name }) => name}
      />
    </Sample>
  );
}
