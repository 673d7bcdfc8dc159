import { Fault } from "../console/fault";
import { step } from "../console/step";
import { isLocal, withoutPassword } from "../database/connection";
import { prepareDatabase, withDatabase } from "../database/prepare";
import { withEngine } from "../prisma-engine/engine";
import { NO_FILTERS } from "../prisma-engine/migrations";
import { loadSettings } from "../steps/settings";

export async function run(args: string[]): Promise<void> {
  loadSettings();
  await withDatabase(async (url) => {
    if (!isLocal(url) && !args.includes("--force")) {
      throw new Fault(
        `DATABASE_URL is on another machine (${withoutPassword(url)}) and db:reset would delete everything in it: add \`-- --force\` if that is what you want.`,
      );
    }
    await step(
      "Emptying the database",
      () => empty(url),
      () => "Emptied the database",
    );
    await prepareDatabase(url);
  });
}

async function empty(url: string): Promise<void> {
  await withEngine(url, {}, (engine) => engine.reset({ filter: NO_FILTERS }));
}
