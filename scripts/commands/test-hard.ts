import { parseArgs } from "node:util";
import { runVitest } from "../../tests/support/servers/runners";
import { close } from "../../tests/support/servers/tally";
import { withTestDatabase } from "../../tests/support/servers/test-databases";
import { ensureTestBuild, testSettings } from "../../tests/support/servers/test-server";
import { Fault } from "../console/fault";
import { ensureClient } from "../database/client";

/** The races and faults that only a real PostgreSQL can show, many times each. */
export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    strict: false,
    options: { times: { type: "string", default: "20" } },
  });
  const times = Number(values.times);
  if (!Number.isInteger(times) || times < 1) {
    throw new Fault(`--times is "${values.times}": give a whole number from 1.`);
  }
  await ensureClient();
  await ensureTestBuild();
  await withTestDatabase(
    async (url) => {
      const env = { DATABASE_URL: url, HARD_TIMES: String(times), ...testSettings() };
      close(await runVitest(["hard"], positionals, env));
    },
    { mustBeReal: true },
  );
}
