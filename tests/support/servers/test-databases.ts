import { randomBytes } from "node:crypto";
import { Fault } from "@/scripts/console/fault";
import { step } from "@/scripts/console/step";
import { requireDatabase, withClient } from "@/scripts/database/connection";
import { openThrowaway } from "@/scripts/embedded-database/throwaway";
import { applyMigrations } from "@/scripts/prisma-engine/migrations";
import { findBinaries, openCluster } from "./cluster";
import { copyDatabase, type DatabaseSource } from "./copied-database";

export interface TestDatabases {
  /** A migrated, empty database of one's own; gives its address. */
  create: () => Promise<string>;
  /** what `copyDatabase` takes, for other processes; null where only this one can make databases */
  source: DatabaseSource | null;
  close: () => Promise<void>;
}

interface Options {
  /** Refuses to do with the embedded one, which runs one transaction at a time. */
  mustBeReal?: boolean;
  /** Has a commit wait for the disk, as it does in production. */
  isDurable?: boolean;
}

/**
 * Lets `work` create databases, all gone afterwards: on the server of TEST_DATABASE_URL, else on a
 * PostgreSQL of this machine's binaries, else in memory.
 */
export async function withTestDatabases<T>(
  work: (databases: TestDatabases) => Promise<T>,
  options: Options = {},
): Promise<T> {
  const databases = await step(
    "Starting a database for the tests",
    () => open(options),
    ({ source }) => `Database for the tests ready: ${source ? "PostgreSQL" : "the embedded one"}`,
  );
  try {
    return await work(databases);
  } finally {
    await databases.close();
  }
}

export function withTestDatabase<T>(
  work: (url: string) => Promise<T>,
  options: Options = {},
): Promise<T> {
  return withTestDatabases(async ({ create }) => work(await create()), options);
}

async function open({ mustBeReal = false, isDurable = false }: Options): Promise<TestDatabases> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) {
    await requireDatabase(given, "TEST_DATABASE_URL");
    await requireRight(given);
    return openOnServer(given, async () => {});
  }
  const binaries = await findBinaries();
  if (binaries) {
    const cluster = await openCluster(binaries, { isDurable });
    return openOnServer(cluster.url, cluster.close);
  }
  if (!mustBeReal) return openEmbedded();
  throw new Fault(
    "This needs a real PostgreSQL, for the embedded one runs one transaction at a time: install it (Debian: `apt-get install postgresql`), or set TEST_DATABASE_URL to one.",
  );
}

async function openOnServer(server: string, stop: () => Promise<void>): Promise<TestDatabases> {
  const template = `guestlane_test_${randomBytes(6).toString("hex")}`;
  const source = { server, template };
  const close = async () => {
    await dropCopies(source);
    await stop();
  };
  try {
    await applyMigrations(await copyDatabase({ server, template: "template1" }, template));
  } catch (error) {
    await close();
    throw error;
  }
  return { create: () => copyDatabase(source), source, close };
}

async function requireRight(server: string): Promise<void> {
  const { rows } = await withClient(server, (client) =>
    client.query(
      "select 1 from pg_roles where rolname = current_user and (rolcreatedb or rolsuper)",
    ),
  );
  if (rows.length > 0) return;
  throw new Fault(
    "The user of TEST_DATABASE_URL may not create the databases the tests need: grant it CREATEDB.",
  );
}

async function dropCopies({ server, template }: DatabaseSource): Promise<void> {
  await withClient(server, async (client) => {
    const { rows } = await client.query<{ datname: string }>(
      "select datname from pg_database where starts_with(datname, $1)",
      [template],
    );
    for (const { datname } of rows) await client.query(`drop database "${datname}" with (force)`);
  });
}

export function openEmbedded(): TestDatabases {
  const open: Awaited<ReturnType<typeof openThrowaway>>[] = [];
  return {
    source: null,
    create: async () => {
      const database = await openThrowaway();
      open.push(database);
      await applyMigrations(database.url);
      return database.url;
    },
    close: async () => {
      for (const database of open) await database.close();
    },
  };
}
