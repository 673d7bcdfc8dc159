import { CURRENCY_LOCALES, LOCALE } from "@/words/ground/locale";

/** In the currency's minor unit (cents), never a float. */
export interface Money {
  cents: number;
  currency: string;
}

/** `{ cents: 1450, currency: "EUR" }` is "14,50 €". */
export function formatMoney({ cents, currency }: Money): string {
  const format = new Intl.NumberFormat(localeOf(currency), { style: "currency", currency });
  return format.format(cents / 10 ** digitsOf(currency));
}

/** For programs: "14.50", "1450" of yen. */
export function plainMoney({ cents, currency }: Money): string {
  const digits = digitsOf(currency);
  return (cents / 10 ** digits).toFixed(digits);
}

/** 2550 basis points beside euros are "25,5 %". */
export function formatRate(basisPoints: number, currency: string): string {
  const format = new Intl.NumberFormat(localeOf(currency), {
    style: "percent",
    maximumFractionDigits: 2,
  });
  return format.format(basisPoints / 10_000);
}

const localeOf = (currency: string) => CURRENCY_LOCALES[currency] ?? LOCALE;

/** A yen has no minor unit, a dinar has a thousand fils. */
function digitsOf(currency: string): number {
  const format = new Intl.NumberFormat("en", { style: "currency", currency });
  return format.resolvedOptions().maximumFractionDigits ?? 2;
}

/** @throws RangeError when the sum cannot be exact */
export function totalCents(lines: { priceCents: number; quantity: number }[]): number {
  return lines.reduce((sum, { priceCents, quantity }) => {
    const total = sum + priceCents * quantity;
    const isExact = [priceCents, quantity, total].every(Number.isSafeInteger);
    if (!isExact) throw new RangeError(`Not an exact amount: ${quantity} at ${priceCents}`);
    return total;
  }, 0);
}
