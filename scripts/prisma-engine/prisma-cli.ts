import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { bin, runToTheEnd, TYPESCRIPT } from "../console/program";

const FRONT = fileURLToPath(new URL("./engine-front.ts", import.meta.url));

/** Runs the Prisma CLI with our schema engine. Gives its exit status. */
export async function runPrisma(args: string[], env: Record<string, string>): Promise<number> {
  return runToTheEnd([bin("prisma", "build/index.js"), ...args], {
    ...process.env,
    ...env,
    CHECKPOINT_DISABLE: "1",
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
    PRISMA_SCHEMA_ENGINE_BINARY: await writeEngineProgram(),
  });
}

/** The CLI starts one executable file, without arguments. */
async function writeEngineProgram(): Promise<string> {
  const directory = path.resolve("node_modules/.cache/guestlane");
  const file = path.join(directory, "schema-engine");
  const command = [process.execPath, ...TYPESCRIPT, FRONT].map(quoted).join(" ");
  await mkdir(directory, { recursive: true });
  await writeFile(file, `#!/bin/sh\nexec ${command} "$@"\n`, { mode: 0o755 });
  return file;
}

function quoted(word: string): string {
  return `'${word.replaceAll("'", `'\\''`)}'`;
}
