import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { letterColours } from "@/lib/mail/letter-colours";

/** The pairs of the stylesheet, by name. */
const tokens = Object.fromEntries(
  [
    ...readFileSync("app/globals.css", "utf8").matchAll(
      /--color-([\w-]+): light-dark\((#\w+), (#\w+)\);/g,
    ),
  ].map(([, name, light, dark]) => [name, [light, dark]]),
);

for (const [name, pair] of Object.entries(letterColours)) {
  test(`letters have the shop's own ${name}, light and dark`, () => {
    expect(tokens[name]).toEqual(pair);
  });
}
