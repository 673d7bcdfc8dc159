import { randomBytes } from "node:crypto";
import pg from "pg";

/** A PostgreSQL server, and the migrated database on it that others are copies of. */
export interface DatabaseSource {
  server: string;
  template: string;
}

/** A new database as the template is; gives its address. */
export async function copyDatabase(
  { server, template }: DatabaseSource,
  name = `${template}_${randomBytes(6).toString("hex")}`,
): Promise<string> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(`create database "${name}" template "${template}"`);
  } finally {
    await client.end();
  }
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
