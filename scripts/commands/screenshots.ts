import { readdir } from "node:fs/promises";
import { ensureBrowser } from "../../tests/support/servers/browser";
import { runPlaywright } from "../../tests/support/servers/runners";
import { withTestDatabase } from "../../tests/support/servers/test-databases";
import { LOG, withTestServer } from "../../tests/support/servers/test-server";
import { Fault } from "../console/fault";
import { ensureClient } from "../database/client";

const OF_README = "docs/screenshots";
const OF_ALL = ".data/screenshots";

const USAGE =
  "`npm run screenshots` makes the README's pictures, `npm run screenshots -- --all [folder]` those of every page besides.";

export async function run(args: string[]): Promise<void> {
  const [flag, folder = OF_ALL, ...more] = args;
  if ((flag !== undefined && flag !== "--all") || more.length > 0) throw new Fault(USAGE);

  await ensureClient();
  const browser = await ensureBrowser();
  await withTestDatabase(async (databaseUrl) => {
    const { seedCatalogue } = await import("../../prisma/seed");
    await seedCatalogue(databaseUrl);
    await withTestServer(databaseUrl, async (baseUrl) => {
      const env = {
        CHROMIUM_PATH: browser,
        E2E_BASE_URL: baseUrl,
        E2E_DATABASE_URL: databaseUrl,
        E2E_PICTURES: OF_README,
      };
      await take("readme.pictures", env);
      if (flag) await take("gallery.pictures", { ...env, E2E_PICTURES: folder });
    });
  });
  console.log(await report(flag ? [OF_README, folder] : [OF_README]));
}

async function take(file: string, env: Record<string, string>): Promise<void> {
  const { failed } = await runPlaywright([file], env);
  if (failed > 0) {
    throw new Fault(
      `${failed} of the pictures' scripts failed, as it says above: correct e2e/${file}.ts or the page (${LOG} has what the app said).`,
    );
  }
}

async function report(folders: string[]): Promise<string> {
  const counts = await Promise.all(
    folders.map(async (folder) => {
      const files = await readdir(folder);
      return `${files.filter((name) => name.endsWith(".png")).length} pictures in ${folder}`;
    }),
  );
  return `✓ ${counts.join(", ")}`;
}
