import { openDatabase } from "../database/prepare";
import { openThrowaway } from "../embedded-database/throwaway";
import { runPrisma } from "../prisma-engine/prisma-cli";
import { loadSettings, setting } from "../steps/settings";

const WITH_DATABASE = ["migrate", "db", "studio"];
/** These apply the migrations to a second database, to compare. */
const WITH_SHADOW = ["dev", "diff"];

export async function run(args: string[]): Promise<void> {
  loadSettings();
  if (!WITH_DATABASE.includes(args[0] ?? "")) {
    process.exitCode = await runPrisma(args, {});
    return;
  }
  const database = await openDatabase();
  const needsShadow = WITH_SHADOW.includes(args[1] ?? "") && !setting("SHADOW_DATABASE_URL");
  // The embedded database has no CREATE DATABASE; on any other the engine makes its own.
  const shadow = needsShadow && !setting("DATABASE_URL") ? await openThrowaway() : null;
  try {
    process.exitCode = await runPrisma(args, {
      DATABASE_URL: database.url,
      ...(shadow && { SHADOW_DATABASE_URL: shadow.url }),
    });
  } finally {
    await shadow?.close();
    await database.close();
  }
}
