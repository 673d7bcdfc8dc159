import { parseArgs } from "node:util";
import { PrismaPg } from "@prisma/adapter-pg";
import type { GuestCounts } from "../../lib/guests/expire-guests";
import { Fault } from "../console/fault";
import { step, tellOnStderr } from "../console/step";
import { ensureClient } from "../database/client";
import { count, migrate, withDatabase } from "../database/prepare";
import { loadSettings } from "../steps/settings";

/** The retention job: `--dry-run` only counts, `--json` answers for programs. */
export async function run(args: string[]): Promise<void> {
  const { dryRun, json } = readOptions(args);
  loadSettings();
  if (json) tellOnStderr();
  await ensureClient();
  await withDatabase(async (url) => {
    await migrate(url);
    const days = await retentionDays();
    let deleted: GuestCounts | null = null;
    const { collections, milliseconds } = await step(
      () => `${dryRun ? "Counting" : "Deleting"} idle guests${deleted ? `: ${list(deleted)}` : ""}`,
      () => expire(url, dryRun, (now) => (deleted = now)),
      (run) => sentence(run.collections, days, dryRun),
    );
    if (!json) return;
    console.log(JSON.stringify({ dryRun, deleted: total(collections), collections, milliseconds }));
  });
}

function readOptions(args: string[]): { dryRun: boolean; json: boolean } {
  try {
    const { values } = parseArgs({
      args,
      options: { "dry-run": { type: "boolean" }, json: { type: "boolean" } },
    });
    return { dryRun: values["dry-run"] ?? false, json: values.json ?? false };
  } catch {
    throw new Fault(
      `\`npm run guests:expire -- ${args.join(" ")}\` is not understood: give --dry-run, --json, both or nothing.`,
    );
  }
}

/** The days of each collection. A wrong setting in guests.config.ts is found here. */
async function retentionDays(): Promise<GuestCounts> {
  const { default: guests } = await import("../../guests.config").catch((error) => {
    throw new Fault(error.message);
  });
  const { retentionDaysOf } = await import("../../lib/ground/settings/guests-config");
  return {
    users: retentionDaysOf(guests, "users"),
    customers: retentionDaysOf(guests, "customers"),
  };
}

async function expire(
  connectionString: string,
  dryRun: boolean,
  onProgress: (deleted: GuestCounts) => void,
): Promise<{ collections: GuestCounts; milliseconds: number }> {
  // Not at the top: the client these import may have to be generated first.
  const { PrismaClient } = await import("../../prisma/generated/client");
  const { forgetIdleGuests } = await import("../../lib/jobs/retention");
  const prisma = new PrismaClient({ adapter: new PrismaPg({ connectionString }) });
  const started = performance.now();
  try {
    const { collections } = await forgetIdleGuests(prisma, { dryRun, onProgress });
    return { collections, milliseconds: Math.round(performance.now() - started) };
  } finally {
    await prisma.$disconnect();
  }
}

function sentence(counts: GuestCounts, days: GuestCounts, dryRun: boolean): string {
  const all = total(counts);
  const guests = all === 1 ? "1 guest" : `${number(all)} guests`;
  const idle = [...new Set(Object.values(days))].map((most) => count(most, "day")).join(" or ");
  return `${dryRun ? "Would delete" : "Deleted"} ${guests} who had not been here for ${idle} (${list(counts)})`;
}

const total = (counts: GuestCounts) => Object.values(counts).reduce((sum, count) => sum + count);
const list = (counts: GuestCounts) =>
  Object.entries(counts)
    .map(([name, guests]) => `${name} ${number(guests)}`)
    .join(", ");
const number = (guests: number) => guests.toLocaleString("en");
