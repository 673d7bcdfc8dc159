import { CURRENCY_LOCALES, LOCALE } from "@/words/ground/locale";

/** An amount in the currency's minor unit (cents), never a float. */
export interface Money {
  cents: number;
  currency: string;
}

/** The amount as its currency's locale shows it: `{ cents: 1450, currency: "EUR" }` is "14,50 €". */
export function formatMoney({ cents, currency }: Money): string {
  const format = new Intl.NumberFormat(localeOf(currency), { style: "currency", currency });
  return format.format(cents / 10 ** digitsOf(currency));
}

/** The amount for programs: "14.50", "1450" of yen. */
export function plainMoney({ cents, currency }: Money): string {
  const digits = digitsOf(currency);
  return (cents / 10 ** digits).toFixed(digits);
}

/** A rate beside amounts of that currency, as its locale shows it: 2550 basis points are "25,5 %". */
export function formatRate(basisPoints: number, currency: string): string {
  const format = new Intl.NumberFormat(localeOf(currency), {
    style: "percent",
    maximumFractionDigits: 2,
  });
  return format.format(basisPoints / 10_000);
}

const localeOf = (currency: string) => CURRENCY_LOCALES[currency] ?? LOCALE;

/** How many digits its minor unit has: a yen has none, a dinar has a thousand fils. */
function digitsOf(currency: string): number {
  const format = new Intl.NumberFormat("en", { style: "currency", currency });
  return format.resolvedOptions().maximumFractionDigits ?? 2;
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
