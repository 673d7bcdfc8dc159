import { step } from "@/scripts/console/step";
import type { OpenDatabase } from "@/scripts/embedded-database/embedded";
import { applyMigrations } from "@/scripts/prisma-engine/migrations";
import { openCluster } from "./cluster";
import { createOn } from "./test-database";

/**
 * Lets `work` use a migrated database on a real PostgreSQL, gone afterwards: on the server of
 * TEST_DATABASE_URL, else a cluster of this machine's binaries.
 *
 * @param options.isDurable whether a commit waits for the disk, as it does in production
 */
export async function withRealDatabase<T>(
  work: (url: string) => Promise<T>,
  { isDurable = false } = {},
): Promise<T> {
  const database = await step(
    "Starting PostgreSQL",
    () => open(isDurable),
    () => "PostgreSQL ready",
  );
  try {
    return await work(database.url);
  } finally {
    await database.close();
  }
}

async function open(isDurable: boolean): Promise<OpenDatabase> {
  const server = process.env.TEST_DATABASE_URL;
  const database = await (server ? createOn(server) : openCluster({ isDurable }));
  try {
    await applyMigrations(database.url);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}
