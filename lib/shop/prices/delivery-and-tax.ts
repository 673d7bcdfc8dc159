// Change the figures here, and pages, orders and mails follow.
import { formatRate, type Money, totalCents } from "@/lib/ground/format/money";
import { LOCALE } from "@/words/ground/locale";
import { options } from "@/words/shop/prices/prices";

/** ISO 3166-1 alpha-2. */
export const countries = [
  "AT",
  "BE",
  "CZ",
  "DE",
  "DK",
  "ES",
  "FI",
  "FR",
  "IE",
  "IT",
  "LU",
  "NL",
  "PL",
  "PT",
  "SE",
] as const;

export type Country = (typeof countries)[number];

/** Basis points: 2100 is 21 %. Taxed where the goods arrive (Directive 2006/112/EC, article 33). */
const vat: Record<Country, number> = {
  AT: 2000,
  BE: 2100,
  CZ: 2100,
  DK: 2500,
  FI: 2550,
  FR: 2000,
  DE: 1900,
  IE: 2300,
  IT: 2200,
  LU: 1700,
  NL: 2100,
  PL: 2300,
  PT: 2300,
  ES: 2100,
  SE: 2500,
};

/** The first is the default. */
export const deliveries = [
  { code: "standard", ...options.standard, cents: 490, freeFrom: 5000 },
  { code: "express", ...options.express, cents: 990, freeFrom: null },
] as const;

export type Delivery = (typeof deliveries)[number]["code"];

export function deliveryCents(delivery: Delivery, goodsCents: number): number {
  const { cents, freeFrom } = deliveryOf(delivery);
  return freeFrom !== null && goodsCents >= freeFrom ? 0 : cents;
}

/** `freeFrom` is null when delivery is free already, or never becomes free. */
export function leastDelivery(goodsCents: number): { cents: number; freeFrom: number | null } {
  const cents = Math.min(...deliveries.map(({ code }) => deliveryCents(code, goodsCents)));
  const limits = deliveries.flatMap(({ freeFrom }) => freeFrom ?? []);
  return { cents, freeFrom: cents > 0 && limits.length > 0 ? Math.min(...limits) : null };
}

/** The tax is included in the total. */
export interface Costs {
  goods: Money;
  delivery: Money;
  total: Money;
  tax: Money;
  /** 1900 is 19 % */
  taxBasisPoints: number;
}

export function costsOf(
  lines: { priceCents: number; quantity: number }[],
  parcel: { delivery: Delivery; country: Country; currency: string },
): Costs {
  const { delivery, country, currency } = parcel;
  const goods = totalCents(lines);
  const carriage = deliveryCents(delivery, goods);
  const taxBasisPoints = vat[country];
  const money = (cents: number): Money => ({ cents, currency });
  return {
    goods: money(goods),
    delivery: money(carriage),
    total: money(goods + carriage),
    tax: money(taxWithin(goods + carriage, taxBasisPoints)),
    taxBasisPoints,
  };
}

export const taxWithin = (cents: number, basisPoints: number) =>
  Math.round((cents * basisPoints) / (10_000 + basisPoints));

/** Orders keep the name of a delivery that is not offered any more. */
export const deliveryOf = (code: string) =>
  deliveries.find((delivery) => delivery.code === code) ?? deliveries[0];

export const countryName = (code: string) => names().of(code) ?? code;

export function countriesByName(): { code: Country; name: string }[] {
  const { compare } = new Intl.Collator(LOCALE);
  return countries
    .map((code) => ({ code, name: countryName(code) }))
    .toSorted((one, other) => compare(one.name, other.name));
}

// Made on demand: the checkout's script loads this file, too, and does not need it.
const names = () => new Intl.DisplayNames(LOCALE, { type: "region" });

export const taxRate = (basisPoints: number) => formatRate(basisPoints, "EUR");
