export interface MergeOptions {
  /** The guest is about to buy what they have now: it wins over what the account has. */
  prefersGuest?: boolean;
}

export interface MergeSummaryLine {
  what: string;
  /** pieces: of the guest, in the account, and after the merge */
  counts?: { here: number; there: number; now: number };
  note?: string;
  /** a sentence that says why the result is not what one would expect */
  why?: string;
}

export interface MergeSummary {
  title: string;
  noun: readonly [one: string, many: string];
  /** how many the guest brings, how many the account has, and how many there are afterwards */
  here: number;
  there: number;
  total: number;
  lines: MergeSummaryLine[];
  notes: string[];
}
