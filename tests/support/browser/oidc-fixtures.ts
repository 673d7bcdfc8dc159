import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { findFreePort } from "@/scripts/steps/port";
import { OidcServer } from "@/tests/support/servers/oidc-server";
import { startServer } from "@/tests/support/servers/test-server";
import { test as base, expect } from "./fixtures";

export class TestId {
  readonly sub = randomUUID();

  constructor(
    readonly name: string,
    readonly email = "",
    readonly isVouchedFor = false,
  ) {}

  async allow(page: Page): Promise<void> {
    await page.getByLabel("Subject").fill(this.sub);
    await page.getByLabel("Their name").fill(this.name);
    await page.getByLabel("Their email").fill(this.email);
    await page.getByLabel("Vouch for it").setChecked(this.isVouchedFor);
    await page.getByRole("button", { name: "Allow" }).click();
    await expect(page.getByRole("button", { name: "Allow" })).toHaveCount(0);
  }
}

export const test = base.extend<object, { oidcShop: string }>({
  baseURL: ({ oidcShop }, use) => use(oidcShop),

  oidcShop: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern.
    async ({}, use) => {
      // The provider leads back to one address only, so the shop's is chosen before it opens.
      const port = await findFreePort();
      const oidc = await OidcServer.open(`http://localhost:${port}`);
      const settings = { ...oidc.settings, PORT: String(port) };
      const server = await startServer(process.env.E2E_DATABASE_URL ?? "", settings);
      await use(server.baseUrl);
      await server.close();
      oidc.close();
    },
    { scope: "worker" },
  ],
});
