import { readFileSync } from "node:fs";
import { isTest, listFiles } from "./sources";

export const NEXT_ROOM = "server/next-internals/";

const FOLDERS = ["app", "components", "lib", "words", "server", "scripts"];
const CONFIGURATION = ["instrumentation.ts", "next.config.mjs"];

/** What only Next's own code should know. The command of `next` itself is for everybody. */
const MARKS =
  /next\/dist\/(?!bin\/)|__next|\bunstable_|["']rsc["']|next-action|NEXT_PHASE|NEXT_REDIRECT|["']digest["']|\$ACTION|useCache:/i;

export function findNextMarks(): { file: string; line: string }[] {
  const files = [...FOLDERS.flatMap(listFiles), ...CONFIGURATION];
  return files.filter(isOfApp).flatMap((file) => {
    const lines = readFileSync(file, "utf8").split("\n");
    return lines.filter((line) => MARKS.test(line)).map((line) => ({ file, line: line.trim() }));
  });
}

const isOfApp = (file: string) => !isTest(file) && !file.startsWith("scripts/lint/");
