import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { claimDirectory } from "./claim";

// The process that runs this test is alive; no process has the largest id.
const ALIVE = process.pid;
const DEAD = 2 ** 22 + 1;

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), "claim-"));
});

afterEach(() => rm(directory, { recursive: true }));

const held = (record: object) =>
  writeFile(path.join(directory, "server.json"), JSON.stringify(record));

test("the first to come takes the directory, and gives it back", async () => {
  const claim = await claimDirectory(directory, async () => "ours");
  if (claim.kind !== "mine") throw new Error("It should be mine.");
  await claim.publish(1234);
  const record = await readFile(path.join(directory, "server.json"), "utf8");
  expect(JSON.parse(record)).toEqual({ pid: process.pid, port: 1234 });
  await claim.release();
  expect((await claimDirectory(directory, async () => "ours")).kind).toBe("mine");
});

test("the next one goes to the server that is running", async () => {
  await held({ pid: ALIVE, port: 1234 });
  const claim = await claimDirectory(directory, async () => "ours");
  expect(claim).toEqual({ kind: "theirs", record: { pid: ALIVE, port: 1234 } });
});

test("a record of a dead process is replaced", async () => {
  await held({ pid: DEAD, port: 1234 });
  expect((await claimDirectory(directory, async () => "ours")).kind).toBe("mine");
});

test("a record whose port serves something else is replaced", async () => {
  await held({ pid: ALIVE, port: 1234 });
  expect((await claimDirectory(directory, async () => "another")).kind).toBe("mine");
});

test("who starts or is busy is waited for", async () => {
  await held({ pid: ALIVE, port: null });
  setTimeout(() => held({ pid: ALIVE, port: 1234 }), 150);
  let asked = 0;
  const claim = await claimDirectory(directory, async () => (asked++ === 0 ? "busy" : "ours"));
  expect(claim.kind).toBe("theirs");
  expect(asked).toBe(2);
});

test("of many that come at once, one takes the directory", async () => {
  const claims = await Promise.all(
    Array.from({ length: 8 }, async () => {
      const claim = await claimDirectory(directory, async () => "ours");
      if (claim.kind === "mine") await claim.publish(1234);
      return claim.kind;
    }),
  );
  expect(claims.filter((kind) => kind === "mine")).toHaveLength(1);
});
