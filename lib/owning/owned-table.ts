import "server-only";
import { type Database, db } from "@/lib/ground/db";
import type { Belonging } from "@/lib/owning/belonging-type";
import type { Prisma } from "@/prisma/generated/client";
import { counted } from "@/words/ground/grammar";

type Columns<Model extends Prisma.ModelName> = Prisma.TypeMap["model"][Model]["payload"]["scalars"];

/** The tables of the schema that have an `id` and a `userId`, as the Prisma client names them. */
export type OwnedTable = {
  [Model in Prisma.ModelName]: Columns<Model> extends { id: string; userId: string | null }
    ? Uncapitalize<Model>
    : never;
}[Prisma.ModelName];

type ColumnOf<Table extends OwnedTable> = keyof Columns<Capitalize<Table>>;

interface OwnedTableOptions<Table extends OwnedTable> {
  /** Its name in exports and receipts. */
  key?: string;
  /** The columns that an export contains: none that holds a secret. */
  exports: readonly ColumnOf<Table>[];
  /** Without words, nobody is told that they own any. */
  words?: { title: string; noun: readonly [one: string, many: string] };
}

interface MovedRows {
  ids: string[];
  there: number;
}

/** Not for a table with a unique index over `userId`: there a merge has to choose between rows. */
export function ownedTable<Table extends OwnedTable>(
  table: Table,
  { key = table, exports, words }: OwnedTableOptions<Table>,
): Belonging<MovedRows> {
  const rows = (client: Database) => client[table] as unknown as Rows;
  const count = (userId: string, tx: Database = db) => rows(tx).count({ where: { userId } });
  return {
    key,
    async describe(userId) {
      if (!words) return null;
      const total = await count(userId);
      return total === 0 ? null : counted(total, ...words.noun);
    },
    export: (userId) =>
      rows(db).findMany({ where: { userId }, orderBy: { id: "asc" }, select: selectOf(exports) }),
    async preview(guestId, accountId) {
      const brought = await rows(db).findMany({ where: { userId: guestId }, select: { id: true } });
      return { ids: brought.map(({ id }) => id), there: await count(accountId) };
    },
    async merge(tx, guestId, accountId) {
      const there = await count(accountId, tx);
      const moved = await rows(tx).updateManyAndReturn({
        where: { userId: guestId },
        data: { userId: accountId },
        select: { id: true },
      });
      return { ids: moved.map(({ id }) => id), there };
    },
    summarize: ({ ids: { length: here }, there }) =>
      words ? { ...words, here, there, total: here + there, lines: [], notes: [] } : null,
    async undo(tx, { ids }, guestId, accountId) {
      const where = { id: { in: ids }, userId: accountId };
      await rows(tx).updateMany({ where, data: { userId: guestId } });
      return [];
    },
    async erase(tx, userId) {
      await rows(tx).deleteMany({ where: { userId } });
    },
  };
}

const selectOf = (columns: readonly PropertyKey[]) =>
  Object.fromEntries(columns.map((column) => [column, true]));

// Prisma's delegates share these methods, but TypeScript cannot call a union of their types.
interface Rows {
  count(args: { where: Owned }): Promise<number>;
  findMany(args: Query & { orderBy?: { id: "asc" } }): Promise<{ id: string }[]>;
  updateManyAndReturn(args: Query & { data: Owned }): Promise<{ id: string }[]>;
  updateMany(args: { where: Owned & { id: { in: string[] } }; data: Owned }): Promise<unknown>;
  deleteMany(args: { where: Owned }): Promise<unknown>;
}

type Owned = { userId: string };
type Query = { where: Owned; select: Record<string, boolean> };
