import { beforeEach, expect, test, vi } from "vitest";

const NO_BREAK = "\u00a0";
const day = new Date("2026-03-01T12:00:00Z");

/** The shop in another language: what is imported from here on is set by it. */
const speak = (LOCALE: string) =>
  vi.doMock("@/words/ground/locale", () => ({ LOCALE, CURRENCY_LOCALES: { EUR: "de-DE" } }));

beforeEach(() => {
  vi.resetModules();
  vi.doUnmock("@/words/locale");
});

test.each([
  ["en-GB", "1 March 2026", "1 Mar 2026, 12:00:00"],
  ["de-DE", "1. März 2026", "01.03.2026, 12:00:00"],
  ["fr-FR", "1 mars 2026", "1 mars 2026, 12:00:00"],
  ["ja-JP", "2026年3月1日", "2026/03/01 12:00:00"],
])("%s has its own dates", async (locale, written, time) => {
  speak(locale);
  const dates = await import("@/lib/ground/format/dates");
  expect(dates.formatDay(day)).toBe(written);
  expect(dates.formatTime(day)).toBe(time);
});

test.each([
  ["en-GB", "2 items, 1 order and 1 wish"],
  ["de-DE", "2 items, 1 order und 1 wish"],
  ["ja-JP", "2 items、1 order、1 wish"],
])("%s joins a list in its own way", async (locale, list) => {
  speak(locale);
  const grammar = await import("@/words/ground/grammar");
  expect(grammar.listed(["2 items", "1 order", "1 wish"])).toBe(list);
});

test("prices stay as their currency's home writes them; others follow the language", async () => {
  speak("fr-FR");
  const money = await import("@/lib/ground/format/money");
  expect(money.formatMoney({ cents: 123_450, currency: "EUR" })).toBe(`1.234,50${NO_BREAK}€`);
  expect(money.formatMoney({ cents: 1450, currency: "CHF" })).toBe(`14,50${NO_BREAK}CHF`);
});

test("a letter says which language it is in", async () => {
  speak("de-DE");
  const { letter } = await import("@/lib/mail/letter");
  const { html } = letter({ preheader: "", title: "Danke", paragraphs: [], reason: "" });
  expect(html).toContain('<html lang="de-DE">');
});
