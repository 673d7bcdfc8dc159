import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { OpenDatabase } from "@/scripts/embedded-database/embedded";
import { openThrowaway } from "@/scripts/embedded-database/throwaway";
import { openStatementCounter, type StatementCounter, statementsAt } from "./statement-counter";

let database: OpenDatabase;
let counter: StatementCounter;
let client: pg.Client;

beforeAll(async () => {
  database = await openThrowaway();
  counter = await openStatementCounter(database.url);
  client = new pg.Client({ connectionString: counter.databaseUrl });
  await client.connect();
}, 60_000);

afterAll(async () => {
  await client.end();
  await counter.close();
  await database.close();
});

async function countedDuring(work: () => Promise<unknown>): Promise<number> {
  const before = await statementsAt(counter.countUrl);
  await work();
  return (await statementsAt(counter.countUrl)) - before;
}

test("statements with and without values, and those of a transaction, are one each", async () => {
  const count = await countedDuring(async () => {
    await client.query("begin");
    await client.query("select 1");
    await client.query("select $1::int", [1]);
    await client.query({ name: "again", text: "select $1::int", values: [2] });
    await client.query({ name: "again", text: "select $1::int", values: [3] });
    await client.query("commit");
  });
  expect(count).toBe(6);
});

test("answers come through unchanged, long ones too", async () => {
  const text = "Q".repeat(300_000);
  const count = await countedDuring(async () => {
    const { rows } = await client.query("select $1::text as text", [text]);
    expect(rows).toEqual([{ text }]);
  });
  expect(count).toBe(1);
});

test("connecting and asking for the count are no statements", async () => {
  const count = await countedDuring(async () => {
    const other = new pg.Client({ connectionString: counter.databaseUrl });
    await other.connect();
    await other.end();
  });
  expect(count).toBe(0);
});
