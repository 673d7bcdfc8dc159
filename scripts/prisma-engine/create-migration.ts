import type {
  CreateMigrationInput,
  CreateMigrationOutput,
  EvaluateDataLossInput,
  EvaluateDataLossOutput,
} from "@prisma/schema-engine-wasm/schema_engine_bg";
import type { SchemaEngine } from "./engine";

/*
 * createMigration and evaluateDataLoss, made of the engine's diff. As WebAssembly the engine's own ask
 * for a shadow database that nobody can give them.
 */

const EMPTY_SCRIPT = "-- This is an empty migration.\n";
const LOSES_DATA = /\b(DROP (TABLE|COLUMN)|SET DATA TYPE|DROP TYPE)\b/;

export async function createMigration(
  engine: SchemaEngine,
  input: CreateMigrationInput,
): Promise<CreateMigrationOutput> {
  const script = await scriptFor(engine, input);
  return {
    connectorType: "postgresql",
    generatedMigrationName: migrationFolder(new Date(), input.migrationName),
    migrationScript: script ?? (input.draft ? EMPTY_SCRIPT : null),
    extension: "sql",
  };
}

export async function evaluateDataLoss(
  engine: SchemaEngine,
  input: EvaluateDataLossInput,
): Promise<EvaluateDataLossOutput> {
  const script = await scriptFor(engine, input);
  const warnings = losses(script ?? "").map((message, stepIndex) => ({ message, stepIndex }));
  return { migrationSteps: script ? 1 : 0, warnings, unexecutableSteps: [] };
}

export function losses(script: string): string[] {
  return script
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => !line.startsWith("--") && LOSES_DATA.test(line))
    .map((line) => `This may lose data: ${line}`);
}

async function scriptFor(
  engine: SchemaEngine,
  { migrationsList, schema, filters }: EvaluateDataLossInput,
): Promise<string | null> {
  const { exitCode, stdout } = await engine.diff({
    from: { tag: "migrations", ...migrationsList },
    to: { tag: "schemaDatamodel", ...schema },
    script: true,
    exitCode: true,
    filters,
  });
  return exitCode === 0 ? null : stdout;
}

/** The time goes first: migrations are applied in the order of their names. */
export function migrationFolder(now: Date, name: string): string {
  const time = now.toISOString().replace(/\D/g, "").slice(0, 14);
  const plainName = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_|_$/g, "");
  return plainName ? `${time}_${plainName}` : time;
}
