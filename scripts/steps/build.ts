import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { Fault } from "../console/fault";
import { bin, runNode } from "../console/program";
import { step } from "../console/step";

export type Build = {
  directory: string;
  env: NodeJS.ProcessEnv;
};

const SOURCES = [
  "app",
  "components",
  "lib",
  "guests.config.ts",
  "instrumentation.ts",
  "next.config.mjs",
  "package-lock.json",
  "postcss.config.mjs",
  "prisma/schema.prisma",
  "public",
  "server/next-internals",
  "tsconfig.json",
  "words",
];

export const NEXT = bin("next", "dist/bin/next");

export async function ensureBuild({ directory, env }: Build): Promise<void> {
  const builtAt = Number(await readFile(stampOf(directory), "utf8").catch(() => 0));
  if (builtAt > (await newest(SOURCES))) return;
  await step(
    "Building the app",
    async () => {
      // Taken before the build: what changes while it runs is not in it.
      const startedAt = Date.now();
      const { code, output } = await runNode([NEXT, "build"], env);
      if (code !== 0) throw new Fault(`The app does not build.\n${output.trim()}`);
      await stampBuild(directory, startedAt);
    },
    () => "Built the app",
  );
}

/** Notes when a build was begun, in milliseconds, for `ensureBuild`. */
export function stampBuild(directory: string, startedAt: number): Promise<void> {
  return writeFile(stampOf(directory), String(startedAt));
}

const stampOf = (directory: string) => path.join(directory, "built-at.txt");

/** When the newest of these files and folders changed, in milliseconds. */
export async function newest(paths: string[]): Promise<number> {
  const times = await Promise.all(paths.map(newestIn));
  return Math.max(0, ...times);
}

async function newestIn(file: string): Promise<number> {
  const stats = await stat(file).catch(() => null);
  if (!stats) return 0;
  if (!stats.isDirectory()) return stats.mtimeMs;
  const names = await readdir(file);
  // A folder's own time tells of deleted files.
  return Math.max(stats.mtimeMs, await newest(names.map((name) => path.join(file, name))));
}
