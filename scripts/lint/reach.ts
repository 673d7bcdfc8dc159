import { existsSync, readFileSync } from "node:fs";
import { loadedImportsOf } from "./sources";

/** The files of this repository that are loaded with a file, itself among them; types are not. */
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
  const imports = known.get(file) ?? loadedImportsOf(file, readFileSync(file, "utf8"));
  known.set(file, imports);
  return imports.filter((imported) => !imported.startsWith("prisma/generated/"));
}
