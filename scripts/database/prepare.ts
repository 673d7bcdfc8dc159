import { step } from "../console/step";
import { type OpenDatabase, openEmbedded } from "../embedded-database/embedded";
import { exclusively } from "../embedded-database/process-lock";
import { applyMigrations } from "../prisma-engine/migrations";
import { setting } from "../steps/settings";
import { ensureClient } from "./client";
import { requireDatabase, withClient } from "./connection";

export async function openDatabase(): Promise<OpenDatabase> {
  const url = setting("DATABASE_URL");
  if (!url) return openEmbedded();
  await requireDatabase(url);
  return { url, close: async () => {} };
}

export async function withDatabase<T>(work: (url: string) => Promise<T>): Promise<T> {
  const database = await openDatabase();
  try {
    return await work(database.url);
  } finally {
    await database.close();
  }
}

export async function prepareDatabase(url: string): Promise<void> {
  await ensureClient();
  await migrate(url);
  await seedIfEmpty(url);
}

export function migrate(url: string): Promise<string[]> {
  return step(
    "Applying migrations",
    // Clients of the embedded database share one session, so PostgreSQL's own locks keep nobody out.
    () => exclusively(".data/migrating.lock", () => applyMigrations(url)),
    (applied) => (applied.length > 0 ? `Applied ${count(applied.length, "migration")}` : null),
  );
}

async function seedIfEmpty(url: string): Promise<void> {
  const isEmpty = await withClient(url, async (client) => {
    const { rowCount } = await client.query('select 1 from "Product" limit 1');
    return rowCount === 0;
  });
  if (!isEmpty) return;
  await step(
    "Seeding the catalogue",
    async () => {
      // Not at the top: the client this imports may have to be generated first.
      const { seedCatalogue } = await import("../../prisma/seed");
      return seedCatalogue(url);
    },
    (added) => (added > 0 ? `Seeded ${count(added, "product")}` : null),
  );
}

export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
