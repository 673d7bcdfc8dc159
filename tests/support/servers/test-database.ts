import { randomBytes } from "node:crypto";
import { Fault } from "@/scripts/console/fault";
import { step } from "@/scripts/console/step";
import type { OpenDatabase } from "@/scripts/embedded-database/embedded";
import { openThrowaway } from "@/scripts/embedded-database/throwaway";
import { requireDatabase, withClient } from "@/scripts/prisma-engine/connection";
import { applyMigrations } from "@/scripts/prisma-engine/migrations";

/**
 * Lets `work` use a migrated database of its own, gone afterwards: on the server of
 * TEST_DATABASE_URL, else in memory.
 */
export async function withTestDatabase<T>(work: (url: string) => Promise<T>): Promise<T> {
  const server = process.env.TEST_DATABASE_URL;
  const database = await step(
    "Starting a database for the tests",
    async () => {
      const opened = await (server ? createOn(server) : openThrowaway());
      await applyMigrations(opened.url);
      return opened;
    },
    () => "Database for the tests ready",
  );
  try {
    return await work(database.url);
  } finally {
    await database.close();
  }
}

/** A new, empty database on this server; it is dropped when closed. */
export async function createOn(server: string): Promise<OpenDatabase> {
  await requireDatabase(server, "TEST_DATABASE_URL");
  const name = `guestlane_test_${randomBytes(6).toString("hex")}`;
  await withClient(server, (client) => client.query(`create database "${name}"`)).catch((error) => {
    throw new Fault(
      `The user of TEST_DATABASE_URL may not create the database the tests need (${error.message}): grant it CREATEDB.`,
    );
  });
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    close: async () => {
      await withClient(server, (client) => client.query(`drop database "${name}" with (force)`));
    },
  };
}
