import type { Transaction } from "@/lib/ground/db";
import type { MergeOptions, MergeSummary } from "@/lib/owning/merge-summary";

/** How people go for good: a guest by signing out, everybody by erasing their data. */
export type Farewell = "signOut" | "erase";

/**
 * One kind of thing that people own. lib/product/belongings.ts lists all kinds.
 *
 * `Receipt` is what is stored of a merge, as JSON: enough to show it and to undo it.
 */
export interface Belonging<Receipt = unknown> {
  /** Its name in exports and receipts. */
  key: string;
  /** "2 items in your cart"; null when there is nothing. */
  describe(userId: string): Promise<string | null>;
  /** Everything that can be written down as JSON, without secrets. */
  export(userId: string): Promise<unknown>;
  /** What `merge` would return now; it writes nothing. */
  preview(guestId: string, accountId: string, options: MergeOptions): Promise<Receipt>;
  /** Moves everything to the account; the guest has nothing afterwards. Both users are locked. */
  merge(
    tx: Transaction,
    guestId: string,
    accountId: string,
    options: MergeOptions,
  ): Promise<Receipt>;
  /** The receipt in words; null when people need not know. */
  summarize(receipt: Receipt): MergeSummary | null;
  /** Reverses `merge`; returns a sentence for each thing that stays in the account all the same. */
  undo(tx: Transaction, receipt: Receipt, guestId: string, accountId: string): Promise<string[]>;
  /** Deletes everything, or everything about it that is personal. */
  erase(tx: Transaction, userId: string): Promise<void>;
  /** Only for things that outlive their owner: the sentence that tells the owner so. */
  stays?: Record<Farewell, string>;
}
