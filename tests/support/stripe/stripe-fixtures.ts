import { test as base } from "@/tests/support/browser/fixtures";
import { startServer } from "@/tests/support/servers/test-server";
import { StripeDouble } from "@/tests/support/stripe/double";

type StripeShop = { double: StripeDouble; address: string };

export const test = base.extend<{ stripe: StripeDouble }, { stripeShop: StripeShop }>({
  stripe: async ({ stripeShop: { double, address } }, use) => {
    double.mood = "well";
    double.shop = address;
    await use(double);
  },

  baseURL: ({ stripeShop }, use) => use(stripeShop.address),

  stripeShop: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern.
    async ({}, use) => {
      const double = await StripeDouble.open();
      const server = await startServer(process.env.E2E_DATABASE_URL ?? "", double.settings);
      await use({ double, address: server.baseUrl });
      await server.close();
      double.close();
    },
    { scope: "worker" },
  ],
});
