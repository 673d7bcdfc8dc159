/** How what two users own is brought together. */
export interface MergeOptions {
  /** On the way to pay: what they have now is what they want to buy. */
  prefersGuest?: boolean;
}

/** One line of what comes together, for people. */
export interface MergeSummaryLine {
  what: string;
  /** pieces: as a guest, in the account and afterwards; for what has pieces */
  counts?: { here: number; there: number; now: number };
  /** how it comes about, in short */
  note?: string;
  /** why it is not as one would wish, as a sentence */
  why?: string;
}

/** What comes together of one kind of belonging, for people: before it does, and as a receipt. */
export interface MergeSummary {
  title: string;
  /** one of it and many: "item", "items" */
  noun: readonly [string, string];
  /** how many the guest brings */
  here: number;
  /** how many the account has */
  there: number;
  /** how many there are afterwards */
  total: number;
  lines: MergeSummaryLine[];
  /** what else is to be known, a sentence each */
  notes: string[];
}
