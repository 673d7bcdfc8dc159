#!/usr/bin/env bash
# Prisma's PostgreSQL adapter moves every timestamptz by the offset of the session's time zone.
#
# Versions: @prisma/adapter-pg 7.10.0, @electric-sql/pglite 0.5.14 and pglite-socket 0.2.17 as the
#   database (npm), Node 20.
# Source: https://github.com/prisma/orm/issues/26786 and https://github.com/prisma/orm/issues/28629
#   (both open); a fix that waits: https://github.com/prisma/prisma/pull/29481
# What most expect: a timestamptz is a moment. Whatever the session's time zone is, the moment that was
#   written is the one that every client reads.
# What happens: the adapter writes the UTC time without an offset, and reads the local time as if it
#   were UTC. In a session that is not in UTC a value of Prisma's is stored hours away, and a value of
#   now() or of another client is read hours away. Prisma reads back what it wrote, so no test of
#   Prisma alone notices.
# Why it matters to a guest checkout: "hold the stock for 30 minutes", "delete guests who were away for
#   30 days" and "the link is good for an hour" compare such a column with now(), in SQL. Five hours
#   west of UTC holds last for five hours more; east of it they are over at once. Open every session
#   with `-c timezone=UTC`, and let the start prove it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{ "private": true, "type": "module" }' >package.json
npm install --silent --no-audit --no-fund @prisma/adapter-pg@7.10.0 \
  @electric-sql/pglite@0.5.14 @electric-sql/pglite-socket@0.2.17

cat >ask.js <<'JS'
import { PGlite } from "@electric-sql/pglite";
import { PGLiteSocketServer } from "@electric-sql/pglite-socket";
import { PrismaPg } from "@prisma/adapter-pg";

const db = await PGlite.create();
const server = new PGLiteSocketServer({ db, host: "127.0.0.1", port: 0 });
const port = await listen(server);
const connectionString = `postgresql://postgres@127.0.0.1:${port}/postgres?sslmode=disable`;
const prisma = await new PrismaPg({ connectionString, max: 1 }).connect();

async function listen(server) {
  const listening = new Promise((resolve) => server.addEventListener("listening", ({ detail }) => resolve(detail.port)));
  await server.start();
  return listening;
}

const run = (sql, args = []) =>
  prisma.executeRaw({ sql, args, argTypes: args.map(() => ({ scalarType: "datetime", arity: "scalar", dbType: "TIMESTAMPTZ" })) });
const read = async (sql) => (await prisma.queryRaw({ sql, args: [], argTypes: [] })).rows[0];

const NOON = new Date("2026-03-01T12:00:00Z");
const hoursOff = (moment) => (moment - NOON) / 3_600_000;

await run("CREATE TABLE hold (kind text, until timestamptz)");
const seen = {};
for (const zone of ["UTC", "America/New_York", "Asia/Kolkata"]) {
  await run(`SET timezone TO '${zone}'`);
  await run("DELETE FROM hold");
  await run("INSERT INTO hold VALUES ('by Prisma', $1)", [NOON.toISOString()]);
  await run("INSERT INTO hold VALUES ('by SQL', '2026-03-01T12:00:00Z')");
  const [, stored] = await read("SELECT kind, extract(epoch FROM until)::int FROM hold WHERE kind = 'by Prisma'");
  const [, back] = await read("SELECT kind, until FROM hold WHERE kind = 'by Prisma'");
  const [, other] = await read("SELECT kind, until FROM hold WHERE kind = 'by SQL'");
  seen[zone] = [new Date(stored * 1000), new Date(back), new Date(other)].map(hoursOff);
  const [written, same, others] = seen[zone];
  console.log(`${zone}: written by Prisma, stored ${written} h off, read back ${same} h off; written by SQL, read ${others} h off`);
}
await prisma.dispose();
await server.stop();
await db.close();

const expected = { UTC: [0, 0, 0], "America/New_York": [5, 0, -5], "Asia/Kolkata": [-5.5, 0, 5.5] };
const isAsFound = JSON.stringify(seen) === JSON.stringify(expected);
console.log(isAsFound ? "As found: only a session in UTC keeps the moment." : "This has changed.");
process.exit(isAsFound ? 0 : 1);
JS
timeout 100 node ask.js
