import { migrate, withDatabase } from "../database/prepare";
import { loadSettings } from "../steps/settings";

export async function run(): Promise<void> {
  loadSettings();
  const applied = await withDatabase(migrate);
  if (applied.length === 0) console.log("The database has every migration already.");
}
