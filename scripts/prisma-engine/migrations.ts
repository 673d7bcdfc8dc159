import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { withClient } from "../database/connection";
import { openThrowaway } from "../embedded-database/throwaway";
import { createMigration } from "./create-migration";
import { type SchemaEngine, withEngine } from "./engine";

const SCHEMA = "prisma/schema.prisma";
export const MIGRATIONS = path.resolve("prisma/migrations");
export const NO_FILTERS = { externalTables: [], externalEnums: [] };

/** Any number, the same for all processes. */
const MIGRATION_LOCK = 7_311_964;

export async function applyMigrations(url: string): Promise<string[]> {
  const names = await migrationNames();
  return withClient(url, async (client) => {
    // Two processes may start together.
    await client.query("select pg_advisory_lock($1)", [MIGRATION_LOCK]);
    try {
      const applied = await appliedNames(client);
      if (names.every((name) => applied.has(name))) return [];
      const input = { migrationsList: await readMigrations(), filters: NO_FILTERS };
      const { appliedMigrationNames } = await withEngine(url, {}, (engine) =>
        engine.applyMigrations(input),
      );
      return appliedMigrationNames;
    } finally {
      await client.query("select pg_advisory_unlock($1)", [MIGRATION_LOCK]);
    }
  });
}

/**
 * What the schema has and the migrations lack, as a migration. Null: there is nothing, and it may not
 * be empty.
 */
export async function draftMigration(
  name: string,
  mayBeEmpty: boolean,
): Promise<{ folder: string; sql: string } | null> {
  return withBareEngine(async (engine) => {
    const { generatedMigrationName, migrationScript } = await createMigration(engine, {
      migrationName: name,
      draft: mayBeEmpty,
      migrationsList: await readMigrations(),
      schema: await readSchema(),
      filters: NO_FILTERS,
    });
    return migrationScript === null
      ? null
      : { folder: generatedMigrationName, sql: migrationScript };
  });
}

/** Null: the migrations give exactly the schema. */
export function findDrift(): Promise<string | null> {
  return withBareEngine(async (engine) => {
    const { exitCode, stdout } = await engine.diff({
      from: { tag: "migrations", ...(await readMigrations()) },
      to: { tag: "schemaDatamodel", ...(await readSchema()) },
      script: false,
      exitCode: true,
      filters: NO_FILTERS,
    });
    return exitCode === 0 ? null : stdout;
  });
}

/** An engine on an empty database, where it may apply the migrations. */
async function withBareEngine<T>(work: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  const database = await openThrowaway();
  try {
    return await withEngine(database.url, { shadowUrl: database.url }, work);
  } finally {
    await database.close();
  }
}

async function readSchema() {
  return { files: [{ path: SCHEMA, content: await readFile(SCHEMA, "utf8") }] };
}

async function readMigrations() {
  const names = await migrationNames();
  return {
    baseDir: MIGRATIONS,
    lockfile: {
      path: "migration_lock.toml",
      content: await readFile(path.join(MIGRATIONS, "migration_lock.toml"), "utf8"),
    },
    shadowDbInitScript: "",
    migrationDirectories: await Promise.all(names.map(readMigration)),
  };
}

async function readMigration(name: string) {
  const content = await readFile(path.join(MIGRATIONS, name, "migration.sql"), "utf8");
  return {
    path: name,
    migrationFile: { path: "migration.sql", content: { tag: "ok" as const, value: content } },
  };
}

async function migrationNames(): Promise<string[]> {
  const entries = await readdir(MIGRATIONS, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

type Queryable = { query: (sql: string) => Promise<{ rows: { migration_name: string }[] }> };

async function appliedNames(client: Queryable): Promise<Set<string>> {
  try {
    const { rows } = await client.query(
      `select migration_name from _prisma_migrations where finished_at is not null and rolled_back_at is null`,
    );
    return new Set(rows.map((row) => row.migration_name));
  } catch (error) {
    const UNDEFINED_TABLE = "42P01";
    if ((error as { code?: string }).code === UNDEFINED_TABLE) return new Set();
    throw error;
  }
}
