import pg from "pg";
import { Fault } from "../console/fault";

/** pg itself would wait for ever for a host that does not answer. */
export const CONNECT_TIMEOUT_MS = 7_000;

/** @throws a Fault when nobody can connect with this address, the value of `variable` */
export async function requireDatabase(url: string, variable = "DATABASE_URL"): Promise<void> {
  const client = connectedBy(requirePostgresUrl(url, variable));
  try {
    await client.connect();
    await client.query("select 1");
  } catch (error) {
    throw new Fault(sentenceFor(error, new URL(url), variable));
  } finally {
    await client.end().catch(() => undefined);
  }
}

export async function withClient<T>(
  url: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = connectedBy(url);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Whether the database is on this machine, so that its data is the developer's to throw away. */
export function isLocal(url: string): boolean {
  const { hostname, searchParams } = new URL(url);
  // pg lets ?host= win over the host before the path.
  return ["", "localhost", "127.0.0.1", "[::1]"].includes(searchParams.get("host") ?? hostname);
}

/** The address without its password, for people. */
export function withoutPassword(url: string): string {
  const { username, host, pathname } = new URL(url);
  return `${username ? `${username}@` : ""}${host}${pathname}`;
}

function connectedBy(url: string): pg.Client {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    query_timeout: 10 * 60_000,
  });
  // A late connection error must not end the process: the query that needed it fails anyway.
  client.on("error", () => undefined);
  return client;
}

function requirePostgresUrl(url: string, variable: string): string {
  const protocol = URL.canParse(url) ? new URL(url).protocol : "";
  if (protocol === "postgres:" || protocol === "postgresql:")
    return requirePublicSchema(url, variable);
  throw new Fault(
    `${variable} is not a PostgreSQL address: write it as postgresql://user:password@host:5432/database, or leave it out to use the embedded database.`,
  );
}

function requirePublicSchema(url: string, variable: string): string {
  const schema = new URL(url).searchParams.get("schema") ?? "public";
  if (schema === "public") return url;
  throw new Fault(
    `${variable} asks for the schema "${schema}", but the shop lives in "public": leave ?schema= out and give it a database of its own.`,
  );
}

const INVALID_PASSWORD = "28P01";
const INVALID_AUTHORIZATION = "28000";
const UNKNOWN_DATABASE = "3D000";

function sentenceFor(error: unknown, url: URL, variable: string): string {
  const place = withoutPassword(url.href);
  const { code, message } = error as { code?: string; message?: string };
  const database = url.pathname.slice(1);
  if (code === UNKNOWN_DATABASE) {
    return `The database "${database}" of ${variable} (${place}) does not exist: create it with \`createdb\` or \`CREATE DATABASE "${database}"\`, then run this again.`;
  }
  if (code === INVALID_PASSWORD || code === INVALID_AUTHORIZATION) {
    return `The database refused the user or password of ${variable} (${place}): correct them and run this again.`;
  }
  if (code === "ECONNREFUSED" || code === "ENOTFOUND" || code === "EAI_AGAIN") {
    return `No database answers at ${variable} (${place}): ${code === "ECONNREFUSED" ? "nothing listens there" : "the host name is unknown"}. Start it, correct the address, or leave ${variable} out to use the embedded database.`;
  }
  if (code === "ETIMEDOUT" || /timeout/i.test(message ?? "")) {
    return `No database answered at ${variable} (${place}) within ${CONNECT_TIMEOUT_MS / 1000} s: check the host, the port and the firewall.`;
  }
  return `The database of ${variable} (${place}) cannot be used: ${message ?? String(error)}.`;
}
