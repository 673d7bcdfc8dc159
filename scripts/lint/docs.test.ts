import { describe, expect, test } from "vitest";
import { findCommentFaults, findDecisionFaults, findDocFaults, readDocs } from "./docs";

const docs = readDocs();
const decisions = docs.filter(({ file }) => file.startsWith("docs/decisions/"));

test("the docs name only what exists, and their links lead somewhere", () => {
  expect(docs.map(({ file }) => file)).toEqual(
    expect.arrayContaining(["README.md", "docs/guests.md", "findings/README.md"]),
  );
  expect(docs.flatMap(findDocFaults)).toEqual([]);
});

test("comments name docs that exist", () => {
  expect(findCommentFaults()).toEqual([]);
});

test("every decision has its number, a date and fewer than 150 words", () => {
  expect(decisions.length).toBeGreaterThan(29);
  expect(decisions.flatMap(findDecisionFaults)).toEqual([]);
});

describe("what is not there is found:", () => {
  const faultsOf = (text: string) => findDocFaults({ file: "docs/sample.md", text });

  test.each([
    ["a path", "See `lib/gone/gone.ts`.", "lib/gone/gone.ts"],
    ["a file without its folder", "See `gone-data.ts`.", "gone-data.ts"],
    ["a function", "Call `placeOrderTwice()`.", "placeOrderTwice"],
    ["a link", "See [that](gone.md#part).", "gone.md"],
    ["a picture", '<img src="screenshots/gone.png">', "screenshots/gone.png"],
  ])("%s", (_, text, missing) => {
    expect(faultsOf(text)).toEqual([expect.stringContaining(missing)]);
  });

  test("and nothing that is there, a command or a pattern", () => {
    const text =
      "`lib/ground/db.ts`, `db.ts`, `signInAnonymously()`, `npm test`, `words/<noun>.ts`";
    expect(faultsOf(`${text}, [guests](guests.md), [Next](https://nextjs.org)`)).toEqual([]);
  });

  test("a document in a comment", () => {
    const text = "// See docs/decisions/0099-gone.md.";
    expect(findCommentFaults([{ file: "lib/a.ts", text }])).toHaveLength(1);
  });
});

test("a decision without number, without date or with too many words is found", () => {
  const file = "docs/decisions/0099-sample.md";
  const faultsOf = (text: string) => findDecisionFaults({ file, text });
  expect(faultsOf("# 99. Sample\n\n2026-11-28\n\nShort.")).toEqual([]);
  expect(faultsOf("# 98. Sample\n\nsoon\n\nShort.")).toHaveLength(2);
  expect(faultsOf(`# 99. Sample\n\n2026-11-28\n\n${"long ".repeat(150)}`)).toHaveLength(1);
});
