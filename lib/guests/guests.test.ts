import { expect, test } from "vitest";
import { endsSoon } from "@/lib/guests/guests";

const now = new Date("2026-11-21T12:00:00Z");

test.each([
  ["2026-11-21T13:00:00Z", true],
  ["2026-11-24T12:00:00Z", true],
  ["2026-11-24T12:00:01Z", false],
  ["2026-12-21T12:00:00Z", false],
])("a session that ends at %s ends soon: %s", (expires, isSoon) => {
  expect(endsSoon(new Date(expires), now)).toBe(isSoon);
});
