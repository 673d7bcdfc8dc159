import { PGlite } from "@electric-sql/pglite";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addressOf, type SocketServer, serve } from "./socket-server";

let db: PGlite;
let server: SocketServer;
let pool: pg.Pool;

beforeAll(async () => {
  db = await PGlite.create();
  server = await serve(db);
  pool = new pg.Pool({ connectionString: addressOf(server.port), max: 20 });
  await pool.query("create table note (id int primary key, word text)");
}, 60_000);

afterAll(async () => {
  await pool.end();
  await server.close();
  await db.close();
});

test("many clients at once each get their own rows", async () => {
  const numbers = Array.from({ length: 300 }, (_, index) => index);
  const answers = await Promise.all(
    numbers.map((number) => pool.query("select $1::int as number", [number])),
  );
  expect(answers.map(({ rows }) => rows[0].number)).toEqual(numbers);
});

test("nobody sees inside another client's transaction", async () => {
  const writer = await pool.connect();
  await writer.query("begin");
  await writer.query("insert into note values (1, 'draft')");
  const reading = pool.query("select * from note where id = 1");
  await writer.query("rollback");
  writer.release();
  expect((await reading).rows).toEqual([]);
});

test("a client that vanishes inside a transaction leaves nothing behind and holds up nobody", async () => {
  const client = new pg.Client({ connectionString: addressOf(server.port) });
  client.on("error", () => undefined);
  await client.connect();
  await client.query("begin");
  await client.query("insert into note values (2, 'lost')");
  (
    client as unknown as { connection: { stream: { destroy: () => void } } }
  ).connection.stream.destroy();
  expect((await pool.query("select * from note where id = 2")).rows).toEqual([]);
});

test("a mistake in one query does not reach the next", async () => {
  await expect(pool.query("select $1::int", ["no number"])).rejects.toThrow(/invalid input/);
  expect((await pool.query("select 1 as one")).rows).toEqual([{ one: 1 }]);
});
