import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as table from "@/lib/ground/cookies/cookie-table";
import { DAY_SECONDS, HOUR_SECONDS, MINUTE_SECONDS } from "@/lib/ground/time";

const cookies = Object.values(table).filter((value) => typeof value === "object");

test("the documentation has every cookie as it is", () => {
  const rows = cookies.map(({ name, prefix, seconds, isForScripts, purpose }) => {
    const cells = [
      `\`${prefix ?? ""}${name}\``,
      kept(seconds),
      isForScripts ? "yes" : "no",
      purpose,
    ];
    return `| ${cells.join(" | ")} |`;
  });
  const documented = readFileSync("docs/cookies.md", "utf8").match(/^\| `.*$/gm);
  expect(documented?.sort()).toEqual(rows.sort());
});

test("no two cookies have one name", () => {
  expect(new Set(cookies.map(({ name }) => name)).size).toBe(cookies.length);
});

function kept(seconds: table.Cookie["seconds"]): string {
  if (seconds === null) return "until the browser is closed";
  if (typeof seconds === "string") return seconds;
  const [length = 1, unit = "second"] =
    (
      [
        [DAY_SECONDS, "day"],
        [HOUR_SECONDS, "hour"],
        [MINUTE_SECONDS, "minute"],
      ] as const
    ).find(([length]) => seconds % length === 0) ?? [];
  const count = seconds / length;
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}
