// How parcels travel, what that costs and what the state gets of it. A shop of its own begins here:
// change the figures, and pages, orders and mails follow.
import { formatRate, type Money, totalCents } from "@/lib/ground/format/money";
import { LOCALE } from "@/words/ground/locale";
import { options } from "@/words/shop/prices/prices";

/** Where the shop delivers to; ISO 3166-1 alpha-2. */
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

/**
 * The standard rates of VAT in basis points, 2100 being 21 %. Goods sold to consumers across the EU
 * are taxed where they arrive (Directive 2006/112/EC, article 33); prices include it, so the same
 * price holds a different tax in each country.
 */
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

/** The ways a parcel can travel; the first is chosen when nobody chooses. */
export const deliveries = [
  { code: "standard", ...options.standard, cents: 490, freeFrom: 5000 },
  { code: "express", ...options.express, cents: 990, freeFrom: null },
] as const;

export type Delivery = (typeof deliveries)[number]["code"];

/** What goods of that value pay for their delivery; nothing from the delivery's own limit on. */
export function deliveryCents(delivery: Delivery, goodsCents: number): number {
  const { cents, freeFrom } = deliveryOf(delivery);
  return freeFrom !== null && goodsCents >= freeFrom ? 0 : cents;
}

/**
 * The least that delivery of such goods costs, and from which value on it is free: null when it is
 * already, or never becomes so.
 */
export function leastDelivery(goodsCents: number): { cents: number; freeFrom: number | null } {
  const cents = Math.min(...deliveries.map(({ code }) => deliveryCents(code, goodsCents)));
  const limits = deliveries.flatMap(({ freeFrom }) => freeFrom ?? []);
  return { cents, freeFrom: cents > 0 && limits.length > 0 ? Math.min(...limits) : null };
}

/** What an order costs, in its parts; the tax is within the total. */
export interface Costs {
  goods: Money;
  delivery: Money;
  total: Money;
  tax: Money;
  /** 1900 is 19 % */
  taxBasisPoints: number;
}

/** What lines of one currency cost when they travel this way to that country. */
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

/** The tax within an amount that includes it, to the nearest cent. */
export const taxWithin = (cents: number, basisPoints: number) =>
  Math.round((cents * basisPoints) / (10_000 + basisPoints));

/** The delivery of that code, which an order has once had; its name also when it is offered no more. */
export const deliveryOf = (code: string) =>
  deliveries.find((delivery) => delivery.code === code) ?? deliveries[0];

/** The country's name in the language of the pages, also when the shop does not deliver there any more. */
export const countryName = (code: string) => names().of(code) ?? code;

/** The countries with their names, as a list of that language goes. */
export function countriesByName(): { code: Country; name: string }[] {
  const { compare } = new Intl.Collator(LOCALE);
  return countries
    .map((code) => ({ code, name: countryName(code) }))
    .toSorted((one, other) => compare(one.name, other.name));
}

// Made when it is asked for: the checkout's script, which has no need of it, has this file, too.
const names = () => new Intl.DisplayNames(LOCALE, { type: "region" });

/** "19 %", "25,5 %", as amounts of the catalogue are written. */
export const taxRate = (basisPoints: number) => formatRate(basisPoints, "EUR");
