import { step } from "../console/step";
import { ensureClient } from "../database/client";
import { count, migrate, withDatabase } from "../database/prepare";
import { loadSettings } from "../steps/settings";

export async function run(): Promise<void> {
  loadSettings();
  await ensureClient();
  await withDatabase(async (url) => {
    await migrate(url);
    await step(
      "Seeding the catalogue",
      () => seed(url),
      (products) => `Seeded ${count(products, "product")}`,
    );
  });
}

async function seed(url: string): Promise<number> {
  const { refreshCatalogue } = await import("../../prisma/seed");
  return refreshCatalogue(url);
}
