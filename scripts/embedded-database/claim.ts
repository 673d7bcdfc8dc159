import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Fault } from "../console/fault";
import { guarded, isAlive } from "./process-lock";

/**
 * Says which process serves a data directory. Two processes that open one PGlite directory destroy it,
 * so the first one writes this record and the others connect to its port. A port of null: it is
 * starting or stopping.
 */
export type ServerRecord = { pid: number; port: number | null };

export type Claim =
  | { kind: "mine"; publish: (port: number | null) => Promise<void>; release: () => Promise<void> }
  | { kind: "theirs"; record: { pid: number; port: number } };

/** What a port answers when it is asked whose database it serves. Busy: nothing yet. */
export type Answer = "ours" | "another" | "busy";

/** Far more than starting or stopping takes. */
const CLAIM_TIMEOUT_MS = 60_000;

export async function claimDirectory(
  directory: string,
  ask: (port: number) => Promise<Answer>,
): Promise<Claim> {
  await mkdir(directory, { recursive: true });
  const file = path.join(directory, "server.json");
  const deadline = Date.now() + CLAIM_TIMEOUT_MS;
  let dismissed: ServerRecord | null = null;
  while (Date.now() < deadline) {
    const holder = await guarded(file, () => takeUnlessHeld(file, dismissed));
    if (holder === null) return mine(file);
    const { pid, port } = holder;
    const answer = port === null ? "busy" : await ask(port);
    if (port !== null && answer === "ours") return { kind: "theirs", record: { pid, port } };
    // Another program has this process id now, or the server ended and its process did not.
    dismissed = answer === "another" ? holder : null;
    await sleep(100);
  }
  throw new Fault(
    `The embedded database in ${directory} is held by process ${(await readRecord(file))?.pid}, which does not answer: stop that process and run this again.`,
  );
}

function mine(file: string): Claim {
  return {
    kind: "mine",
    publish: (port) => writeRecord(file, { pid: process.pid, port }),
    release: () => rm(file, { force: true }),
  };
}

/** Null when the record is ours now; otherwise the record of the holder. */
async function takeUnlessHeld(
  file: string,
  dismissed: ServerRecord | null,
): Promise<ServerRecord | null> {
  const record = await readRecord(file);
  const isStale =
    record === null ||
    !isAlive(record.pid) ||
    (record.pid === dismissed?.pid && record.port === dismissed.port);
  if (!isStale) return record;
  await writeRecord(file, { pid: process.pid, port: null });
  return null;
}

async function readRecord(file: string): Promise<ServerRecord | null> {
  try {
    return JSON.parse(await readFile(file, "utf8")) as ServerRecord;
  } catch {
    return null;
  }
}

async function writeRecord(file: string, record: ServerRecord): Promise<void> {
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, JSON.stringify(record));
  await rename(draft, file);
}
