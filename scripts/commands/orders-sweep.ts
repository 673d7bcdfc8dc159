import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { Sweep } from "../../lib/jobs/sweep";
import { Fault } from "../console/fault";
import { runNode, TYPESCRIPT } from "../console/program";
import { step, tellOnStderr } from "../console/step";
import { ensureClient } from "../database/client";
import { count, migrate, withDatabase } from "../database/prepare";
import { ensureAuthSecret, loadSettings } from "../steps/settings";

const PROGRAM = fileURLToPath(new URL("../steps/sweep-program.ts", import.meta.url));

/**
 * Finishes orders that a crash or a shopper left half done, and sends the mail that is due. `--json`
 * answers for programs.
 */
export async function run(args: string[]): Promise<void> {
  const isJson = readOptions(args);
  loadSettings();
  if (isJson) tellOnStderr();
  await ensureAuthSecret();
  await ensureClient();
  await withDatabase(async (url) => {
    await migrate(url);
    const swept = await step("Sweeping", () => sweepOn(url), sentence);
    if (isJson) console.log(JSON.stringify(swept));
  });
}

function readOptions(args: string[]): boolean {
  try {
    return parseArgs({ args, options: { json: { type: "boolean" } } }).values.json ?? false;
  } catch {
    throw new Fault(
      `\`npm run orders:sweep -- ${args.join(" ")}\` is not understood: give --json or nothing.`,
    );
  }
}

async function sweepOn(url: string): Promise<Sweep> {
  // The condition is what "server-only" asks for, and Next gives it.
  const { code, output } = await runNode(["--conditions=react-server", ...TYPESCRIPT, PROGRAM], {
    ...process.env,
    DATABASE_URL: url,
  });
  const answer = output.trim().split("\n").at(-1) ?? "";
  if (code !== 0 || !answer.startsWith("{")) throw new Fault(`The sweep failed: ${output.trim()}`);
  return JSON.parse(answer);
}

function sentence({ orders, refunded, mail }: Sweep): string {
  const { paid, released, left } = orders;
  const found = count(paid + released + left, "order");
  return `Swept ${found} whose time to pay was over: ${paid} paid, ${released} released, ${left} left for later; ${count(refunded, "refund")} made; ${count(mail.sent, "email")} sent${mail.failed ? `, ${mail.failed} to be tried again` : ""}`;
}
