import { seedCatalogue } from "@/prisma/seed";
import { createAccountByHttp, orderByHttp } from "@/tests/support/browser/by-http";
import { expect, goodPassword, test, uniqueEmail } from "@/tests/support/browser/fixtures";
import { Shop } from "@/tests/support/browser/shop";
import { openEmbedded } from "@/tests/support/servers/test-databases";

// The other tests use a PostgreSQL where the machine has one; a fresh clone begins with this database.
test("on the embedded database a guest orders and becomes a member", async ({
  browser,
  openShop,
}) => {
  const databases = openEmbedded();
  const databaseUrl = await databases.create();
  await seedCatalogue(databaseUrl);
  const baseURL = await openShop({ DATABASE_URL: databaseUrl });
  const context = await browser.newContext({ baseURL });
  const shop = new Shop(await context.newPage());

  const number = await orderByHttp(shop, "Enamel mug");
  await createAccountByHttp(shop, uniqueEmail(), goodPassword);
  await shop.page.goto("/orders");
  await expect(shop.page.getByText(number)).toBeVisible();
  await expect(shop.banner).toHaveCount(0);

  await context.close();
  await databases.close();
});
