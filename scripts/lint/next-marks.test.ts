import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { isTest, listFiles } from "./sources";

const ROOM = "server/next-internals/";
const FOLDERS = ["app", "components", "lib", "words", "server", "scripts"];

/** What only Next's own code should know. The command of `next` itself is for everybody. */
const MARKS =
  /next\/dist\/(?!bin\/)|__next|\bunstable_|["']rsc["']|next-action|NEXT_PHASE|NEXT_REDIRECT|["']digest["']|\$ACTION|useCache:/i;

function marksIn(file: string): string[] {
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.flatMap((line, index) => (MARKS.test(line) ? [`${file}:${index + 1} ${line}`] : []));
}

const sources = [...FOLDERS.flatMap(listFiles), "instrumentation.ts", "next.config.mjs"].filter(
  (file) => !isTest(file),
);

test(`Next's internals are known in ${ROOM} alone`, () => {
  expect(sources.filter((file) => !file.startsWith(ROOM)).flatMap(marksIn)).toEqual([]);
});

test("they are found where they are", () => {
  expect(sources.filter((file) => file.startsWith(ROOM)).flatMap(marksIn).length).toBeGreaterThan(
    5,
  );
});
