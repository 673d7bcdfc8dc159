/** One line of what a benchmark found. */
export interface Figure {
  name: string;
  measured: number;
  unit: string;
  /** what it must keep to; null when it is only told */
  budget: { atMost: number } | { atLeast: number } | null;
}

export function isKept({ measured, budget }: Figure): boolean {
  if (!budget) return true;
  return "atMost" in budget ? measured <= budget.atMost : measured >= budget.atLeast;
}

/** The middle one of the numbers; of an even count the upper one of the two. */
export function median(numbers: number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
