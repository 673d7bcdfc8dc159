import { existsSync, readFileSync } from "node:fs";
import { importsOf } from "./sources";

/** The files of this repository that run with a file, itself among them; types do not run. */
export function reachOf(file: string, read = readImports): string[] {
  const reached = new Set([file]);
  for (const each of reached) {
    for (const imported of read(each)) reached.add(imported);
  }
  return [...reached];
}

const known = new Map<string, string[]>();

function readImports(file: string): string[] {
  if (!existsSync(file)) return [];
  const imports = known.get(file) ?? importsOf(file, readFileSync(file, "utf8"), false);
  known.set(file, imports);
  return imports.filter((imported) => !imported.startsWith("prisma/generated/"));
}
