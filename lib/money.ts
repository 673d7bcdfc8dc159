/** An amount in the currency's minor unit (cents), never a float. */
export interface Money {
  cents: number;
  currency: string;
}

const LOCALES: Record<string, string> = { EUR: "de-DE", GBP: "en-GB", USD: "en-US" };

/** The amount as its currency's locale shows it: `{ cents: 1450, currency: "EUR" }` is "14,50 €". */
export function formatMoney({ cents, currency }: Money): string {
  return new Intl.NumberFormat(LOCALES[currency] ?? "en", { style: "currency", currency }).format(
    cents / 100,
  );
}

/**
 * What the lines cost together, in minor units.
 *
 * @throws RangeError when a line is not made of whole numbers or the sum cannot be exact
 */
export function totalCents(lines: { priceCents: number; quantity: number }[]): number {
  const total = lines.reduce((sum, line) => sum + line.priceCents * line.quantity, 0);
  if (!Number.isSafeInteger(total)) throw new RangeError(`Not an exact amount: ${total}`);
  return total;
}
