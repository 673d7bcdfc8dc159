import { CURRENCY_LOCALES, LOCALE } from "@/words/locale";

/** An amount in the currency's minor unit (cents), never a float. */
export interface Money {
  cents: number;
  currency: string;
}

/** The amount as its currency's locale shows it: `{ cents: 1450, currency: "EUR" }` is "14,50 €". */
export function formatMoney({ cents, currency }: Money): string {
  const format = new Intl.NumberFormat(CURRENCY_LOCALES[currency] ?? LOCALE, {
    style: "currency",
    currency,
  });
  // A yen has no minor unit, a dinar a thousand.
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(cents / 10 ** digits);
}

/**
 * What the lines cost together, in minor units.
 *
 * @throws RangeError when a line is not made of whole numbers or the sum cannot be exact
 */
export function totalCents(lines: { priceCents: number; quantity: number }[]): number {
  return lines.reduce((sum, { priceCents, quantity }) => {
    const total = sum + priceCents * quantity;
    const isExact = [priceCents, quantity, total].every(Number.isSafeInteger);
    if (!isExact) throw new RangeError(`Not an exact amount: ${quantity} at ${priceCents}`);
    return total;
  }, 0);
}
