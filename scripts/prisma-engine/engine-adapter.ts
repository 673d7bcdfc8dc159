import type { EventEmitter } from "node:events";
import { PrismaPg } from "@prisma/adapter-pg";
import {
  ColumnTypeEnum,
  DriverAdapterError,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import pg from "pg";
import { CONNECT_TIMEOUT_MS } from "../database/connection";

export class EngineAdapter implements SqlMigrationAwareDriverAdapterFactory {
  readonly provider = "postgres";
  readonly adapterName = "@prisma/adapter-pg";
  readonly #url: string;
  readonly #shadowUrl: string | undefined;
  #opened: SqlDriverAdapter[] = [];

  constructor(url: string, shadowUrl: string | undefined) {
    this.#url = url;
    this.#shadowUrl = shadowUrl;
  }

  async connect(): Promise<SqlDriverAdapter> {
    const adapter = await connectTo(this.#url);
    this.#opened.push(adapter);
    return adapter;
  }

  /** The engine leaves its connections to us. */
  async close(): Promise<void> {
    for (const adapter of this.#opened.splice(0)) await adapter.dispose();
  }

  async connectToShadowDb(): Promise<SqlDriverAdapter> {
    if (this.#shadowUrl) return connectToEmptied(this.#shadowUrl);
    const name = `guestlane_shadow_${crypto.randomUUID().replaceAll("-", "")}`;
    const admin = await connectTo(this.#url);
    await admin.executeScript(`CREATE DATABASE "${name}"`);
    const shadowUrl = new URL(this.#url);
    shadowUrl.pathname = `/${name}`;
    const shadow = await connectTo(shadowUrl.href);
    const dispose = shadow.dispose.bind(shadow);
    // PrismaPg drops the database while it is still connected, which PostgreSQL refuses.
    shadow.dispose = async () => {
      await dispose();
      await admin.executeScript(`DROP DATABASE "${name}"`);
      await admin.dispose();
    };
    return shadow;
  }
}

async function connectToEmptied(url: string): Promise<SqlDriverAdapter> {
  const adapter = await connectTo(url);
  await adapter.executeScript("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
  return adapter;
}

async function connectTo(url: string): Promise<SqlDriverAdapter> {
  const schema = new URL(url).searchParams.get("schema") ?? "public";
  const pool = new pg.Pool({
    connectionString: url,
    max: 1,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    options: `-c search_path="${schema}"`,
  });
  const adapter = await new PrismaPg(pool, { schema, disposeExternalPool: true }).connect();
  // PrismaPg cuts a script at every semicolon, even in a comment, a string or a function's body.
  // PostgreSQL reads it right, and runs it as one transaction.
  adapter.executeScript = (script) => runWhole(pool, script);
  readCharColumns(adapter, pool);
  return adapter;
}

async function runWhole(pool: pg.Pool, script: string): Promise<void> {
  try {
    await pool.query(script);
  } catch (error) {
    const { code, severity, message, detail, column, hint } = error as pg.DatabaseError;
    throw new DriverAdapterError({
      kind: "postgres",
      code: code ?? "N/A",
      severity: severity ?? "N/A",
      message,
      detail,
      column,
      hint,
    });
  }
}

const CHAR = 18;
const CHAR_ARRAY = 1002;
const TEXT = 25;
const TEXT_ARRAY = 1009;

type RowDescription = { fields: { dataTypeID: number }[] };

/**
 * PrismaPg refuses PostgreSQL's one-byte type "char", which the engine reads from the catalogue. So it
 * is read as text, and marked as a character afterwards.
 */
function readCharColumns(adapter: SqlDriverAdapter, pool: pg.Pool): void {
  let charColumns: number[] = [];
  pool.on("connect", (client) => {
    const { connection } = client as unknown as { connection: EventEmitter };
    connection.prependListener("rowDescription", ({ fields }: RowDescription) => {
      charColumns = [...fields.keys()].filter((index) => fields[index]?.dataTypeID === CHAR);
      for (const field of fields) {
        if (field.dataTypeID === CHAR) field.dataTypeID = TEXT;
        if (field.dataTypeID === CHAR_ARRAY) field.dataTypeID = TEXT_ARRAY;
      }
    });
  });
  const queryRaw = adapter.queryRaw.bind(adapter);
  // The pool has one connection, so the columns are those of this query.
  adapter.queryRaw = async (query) => {
    charColumns = [];
    const result = await queryRaw(query);
    for (const index of charColumns) result.columnTypes[index] = ColumnTypeEnum.Character;
    return result;
  };
}
