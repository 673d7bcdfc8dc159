import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { Fault } from "../console/fault";
import { bin, runNode } from "../console/program";
import { step } from "../console/step";
import { exclusively } from "../embedded-database/process-lock";

const SCHEMA = "prisma/schema.prisma";
const STAMP = "prisma/generated/made-from.txt";

/** Generates the Prisma client when it is missing or of another schema or Prisma version. */
export async function ensureClient(): Promise<void> {
  if (await isCurrent()) return;
  await step(
    "Generating the database client",
    () => exclusively(".data/generating.lock", generateUnlessCurrent),
    (isNew) => (isNew ? "Generated the database client" : null),
  );
}

async function generateUnlessCurrent(): Promise<boolean> {
  // Another command may have been faster.
  if (await isCurrent()) return false;
  await generateClient();
  await writeFile(STAMP, await fingerprint());
  return true;
}

async function isCurrent(): Promise<boolean> {
  return (await readFile(STAMP, "utf8").catch(() => "")) === (await fingerprint());
}

async function fingerprint(): Promise<string> {
  const [schema, prisma] = await Promise.all([
    readFile(SCHEMA, "utf8"),
    readFile(bin("prisma", "package.json"), "utf8"),
  ]);
  const { version } = JSON.parse(prisma) as { version: string };
  return createHash("sha256").update(version).update(schema).digest("hex");
}

async function generateClient(): Promise<void> {
  const env = {
    ...process.env,
    CHECKPOINT_DISABLE: "1",
    // Any file that exists keeps Prisma from downloading an engine that generating never uses.
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
  };
  const { code, output } = await runNode([bin("prisma", "build/index.js"), "generate"], env);
  if (code !== 0) throw new Fault(`The database client could not be generated.\n${output.trim()}`);
}
