import { rm } from "node:fs/promises";
import { Fault } from "../console/fault";
import { bin, runNode } from "../console/program";
import { secondsSince, step } from "../console/step";
import { ensureClient } from "../database/client";
import { findImportFaults } from "../lint/import-rules";
import { findShopKnowledge } from "../lint/shop-knowledge";
import { findDrift } from "../prisma-engine/migrations";
import { NEXT } from "../steps/build";
import { withoutTelemetry } from "../steps/settings";

type Check = { name: string; find: () => Promise<string | null> };

const CHECKS: Check[] = [
  {
    name: "Format and lint",
    find: () => complaintsOf([bin("@biomejs/biome", "bin/biome"), "ci", "--colors=off"]),
  },
  {
    name: "Import rules",
    find: async () => [...findImportFaults(), ...findShopKnowledge()].join("\n") || null,
  },
  { name: "Types", find: findTypeErrors },
  { name: "Dead code", find: () => complaintsOf([bin("knip", "bin/knip.js"), "--no-progress"]) },
  { name: "Migrations match the schema", find: findMissingMigration },
];

export async function run(): Promise<void> {
  await ensureClient();
  for (const check of CHECKS) await report(check);
}

async function report({ name, find }: Check): Promise<void> {
  const started = performance.now();
  const complaints = await step(name, find, (found) => (found === null ? name : null));
  if (complaints === null) return;
  console.log(`✗ ${name} (${secondsSince(started)})\n\n${complaints}\n`);
  process.exitCode = 1;
}

async function complaintsOf(program: string[]): Promise<string | null> {
  const { code, output } = await runNode(program, withoutTelemetry());
  return code === 0 ? null : output.trim();
}

async function findTypeErrors(): Promise<string | null> {
  // Otherwise the types keep routes that are gone, and links to them pass.
  await rm(".next/dev/types", { recursive: true, force: true });
  return (
    (await complaintsOf([NEXT, "typegen"])) ??
    (await complaintsOf([bin("typescript", "bin/tsc"), "--noEmit", "--pretty", "false"]))
  );
}

async function findMissingMigration(): Promise<string | null> {
  try {
    const drift = await findDrift();
    return drift
      ? `prisma/schema.prisma has what the migrations lack: write it with \`npm run db:new <name>\`.\n${drift.trim()}`
      : null;
  } catch (error) {
    if (error instanceof Fault) return error.message;
    throw error;
  }
}
