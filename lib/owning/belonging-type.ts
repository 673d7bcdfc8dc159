import type { Transaction } from "@/lib/ground/db";
import type { MergeOptions, MergeSummary } from "@/lib/owning/merge-summary";

export type Farewell = "signOut" | "erase";

/** One kind of thing that people own. `Receipt` is stored as JSON to show a merge and to undo it. */
export interface Belonging<Receipt = unknown> {
  key: string;
  /** "2 items in your cart"; null when there is nothing. */
  describe(userId: string): Promise<string | null>;
  /** Without secrets. */
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
  summarize(receipt: Receipt): MergeSummary | null;
  /** Reverses `merge`; returns a sentence for each thing that stays in the account all the same. */
  undo(tx: Transaction, receipt: Receipt, guestId: string, accountId: string): Promise<string[]>;
  /** Deletes at least what is personal. */
  erase(tx: Transaction, userId: string): Promise<void>;
  /** Only for things that outlive their owner: the sentence that tells the owner so. */
  stays?: Record<Farewell, string>;
}
