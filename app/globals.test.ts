import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const css = readFileSync(new URL("./globals.css", import.meta.url), "utf8");

const tokens = new Map(
  [...css.matchAll(/--color-([a-z-]+): light-dark\((#[0-9a-f]{6,8}), (#[0-9a-f]{6,8})\)/g)].map(
    ([, name = "", light = "", dark = ""]) => [name, { light, dark }] as const,
  ),
);

/** The backgrounds of each text colour. WCAG 1.4.3 requires 4.5 to 1. */
const texts: Record<string, string[]> = {
  ink: [
    "paper",
    "surface",
    "raised",
    "brand-soft",
    "danger-soft",
    "warning-soft",
    "success-soft",
    "accent-soft",
  ],
  muted: ["paper", "surface", "raised", "brand-soft", "warning-soft", "success-soft"],
  brand: ["paper", "surface", "raised", "brand-soft", "warning-soft", "success-soft"],
  "brand-strong": ["paper", "surface", "raised", "brand-soft"],
  "brand-ink": ["brand", "brand-strong", "danger", "danger-strong"],
  accent: ["paper", "raised", "accent-soft"],
  "mustard-ink": ["mustard"],
  danger: ["paper", "surface", "raised", "danger-soft"],
  "danger-strong": ["danger-soft"],
  warning: ["paper", "raised", "warning-soft"],
  success: ["paper", "raised", "success-soft"],
};

/** The backgrounds of borders, focus rings, marks and bars. WCAG 1.4.11 requires 3 to 1. */
const parts: Record<string, string[]> = {
  "line-strong": ["paper", "surface", "raised"],
  brand: ["paper", "surface", "raised", "brand-soft", "danger-soft", "accent-soft"],
  accent: ["paper", "brand-soft"],
  danger: ["paper", "raised", "danger-soft"],
  warning: ["warning-soft"],
  success: ["success-soft"],
};

/** Lines, veils and shades: a reader who does not see them misses nothing. */
const decorative = ["line", "veil", "shade", "shade-deep"];

test("words can be read on all that they stand on, in light and in dark", () => {
  expect(misses(texts, 4.5)).toEqual([]);
});

test("controls, rings and marks stand out from all that is around them", () => {
  expect(misses(parts, 3)).toEqual([]);
});

test("every colour of the theme is measured", () => {
  const named = [texts, parts].flatMap(Object.entries<string[]>).flat(2);
  const known = new Set([...named, ...decorative]);
  expect([...tokens.keys()].sort()).toEqual([...known].sort());
  expect(tokens.size).toBe(css.match(/--color-[a-z-]+: /g)?.length);
});

function misses(groups: Record<string, string[]>, least: number): string[] {
  const pairs = Object.entries(groups).flatMap(([over, unders]) =>
    unders.flatMap((under) => [
      { over, under, scheme: "light" as const },
      { over, under, scheme: "dark" as const },
    ]),
  );
  return pairs
    .filter(({ over, under, scheme }) => contrast(over, under, scheme) < least)
    .map(({ over, under, scheme }) => `${over} on ${under} in ${scheme}`);
}

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(over: string, under: string, scheme: "light" | "dark"): number {
  const [lighter = 0, darker = 0] = [over, under]
    .map((name) => luminance(tokens.get(name)?.[scheme] ?? ""))
    .sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
