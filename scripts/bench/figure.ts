export interface Figure {
  name: string;
  measured: number;
  unit: string;
  budget: { atMost: number } | { atLeast: number } | null;
}

export function isKept({ measured, budget }: Figure): boolean {
  if (!budget) return true;
  return "atMost" in budget ? measured <= budget.atMost : measured >= budget.atLeast;
}

/** Of an even count: the upper of the two in the middle. */
export function median(numbers: number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
