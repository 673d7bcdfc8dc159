import { expect, test } from "vitest";
import { formatDay, formatTime } from "@/lib/ground/format/dates";

test("a day is written out", () => {
  expect(formatDay(new Date("2026-11-21T12:00:00Z"))).toBe("21 November 2026");
});

test("a day is the same wherever the server stands", () => {
  expect(formatDay(new Date("2026-11-21T23:59:59.999Z"))).toBe("21 November 2026");
  expect(formatDay(new Date("2026-11-22T00:00:00Z"))).toBe("22 November 2026");
});

test("a time is written to the second", () => {
  expect(formatTime(new Date("2026-11-21T15:57:03Z"))).toBe("21 Nov 2026, 15:57:03");
});
