import type { Transaction } from "@/lib/ground/db";
import type { MergeOptions, MergeSummary } from "@/lib/owning/merge-summary";

/** How somebody goes for good: a guest by signing out, anybody by having everything erased. */
export type Farewell = "signOut" | "erase";

/**
 * One kind of thing that a person owns. A clone that adds a model adds an entry to lib/product/belongings.ts.
 *
 * `Part` is what is kept of a merge, as JSON: enough to summarize of it and to undo it.
 */
export interface Belonging<Part = unknown> {
  /** What it is called in an export and in a receipt. */
  key: string;
  /** "2 items in your cart"; null when there is nothing. */
  describe(userId: string): Promise<string | null>;
  /** All of it as it can be written down as JSON, without secrets. */
  export(userId: string): Promise<unknown>;
  /** What `merge` would give now; nothing is written. */
  preview(guestId: string, accountId: string, options: MergeOptions): Promise<Part>;
  /** Gives all of a guest's to an account; the guest has none afterwards. Both rows are locked. */
  merge(tx: Transaction, guestId: string, accountId: string, options: MergeOptions): Promise<Part>;
  /** What `merge` or `preview` gave, in words; null when nobody needs to know. */
  summarize(part: Part): MergeSummary | null;
  /** Undoes `merge`; gives a sentence for what stays in the account all the same. */
  undo(tx: Transaction, part: Part, guestId: string, accountId: string): Promise<string[]>;
  /** Deletes all of it, or whatever of it is personal. */
  erase(tx: Transaction, userId: string): Promise<void>;
  /** Only for what outlives its owner: what becomes of it, to be told to who goes. */
  stays?: Record<Farewell, string>;
}
