import { existsSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import pg from "pg";
import { step } from "../console/step";
import { type Answer, type Claim, claimDirectory } from "./claim";
import { addressOf, serve } from "./socket-server";

/** How long other commands may finish when the one that serves them ends. */
const LAST_CALL_MS = 10_000;

export type OpenDatabase = { url: string; close: () => Promise<void> };

const DIRECTORY = path.resolve(".data");
const FILES = path.join(DIRECTORY, "pg");
const COMPLETE = path.join(DIRECTORY, "pg-is-complete");

/** The developer's own database: PGlite in .data/pg, served by whichever command came first. */
export async function openEmbedded(): Promise<OpenDatabase> {
  const lease = new Lease();
  const claim = await claimDirectory(DIRECTORY, (port) => lease.ask(port));
  if (claim.kind === "theirs") {
    return { url: addressOf(claim.record.port), close: () => lease.end() };
  }
  try {
    const exists = existsSync(COMPLETE);
    // It was stopped while it was being made: it holds nothing, and PostgreSQL cannot open it.
    if (!exists) await rm(FILES, { recursive: true, force: true });
    return await step(
      exists ? "Starting the database" : "Creating the database",
      () => serveDirectory(claim),
      () => "Database ready",
    );
  } catch (error) {
    await claim.release();
    throw error;
  }
}

async function serveDirectory(claim: Claim & { kind: "mine" }): Promise<OpenDatabase> {
  const db = await PGlite.create(FILES);
  await writeFile(COMPLETE, "");
  // Clients share this session, so they can ask it whose database it is.
  await db.query("select set_config('guestlane.directory', $1, false)", [DIRECTORY]);
  const server = await serve(db);
  await claim.publish(server.port);
  return {
    url: addressOf(server.port),
    close: async () => {
      // While the files are open nobody may take them, and no new client may come.
      await claim.publish(null);
      await step(
        "Waiting for other commands that use the database",
        () => server.untilUnused(LAST_CALL_MS),
        () => null,
      );
      await server.close();
      await db.close();
      await claim.release();
    },
  };
}

/** A connection to another command's server, which waits for it before it ends. */
class Lease {
  #client: pg.Client | null = null;

  async ask(port: number): Promise<Answer> {
    const client = new pg.Client({
      connectionString: addressOf(port),
      connectionTimeoutMillis: 10_000,
      query_timeout: 20_000,
    });
    client.on("error", () => undefined);
    try {
      await client.connect();
      const sql = "select current_setting('guestlane.directory', true) as directory";
      const { rows } = await client.query(sql);
      if (rows[0]?.directory !== DIRECTORY) throw new Error("That is another database.");
      this.#keep(client);
      return "ours";
    } catch (error) {
      await client.end().catch(() => undefined);
      return /timeout/i.test(String(error)) ? "busy" : "another";
    }
  }

  async end(): Promise<void> {
    this.#client?.removeAllListeners("end");
    await this.#client?.end();
  }

  #keep(client: pg.Client): void {
    this.#client = client;
    client.once("end", () => {
      console.error(
        "✗ The command that served the embedded database has ended, and the database with it: run this again.",
      );
      process.exit(1);
    });
  }
}
