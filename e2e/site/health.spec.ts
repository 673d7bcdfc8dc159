import { expect, test } from "@/tests/support/browser/fixtures";

test("the process says that it is up, and ready to sell", async ({ request }) => {
  for (const path of ["/api/health", "/api/health/ready"]) {
    const response = await request.get(path);
    expect(response.status(), path).toBe(200);
    expect(response.headers()["cache-control"], path).toContain("no-store");
  }
});

test("a page that does not exist looks like the rest of the shop", async ({ shop, page }) => {
  await shop.addToCart("Enamel mug");
  const missing = ["/no-such-page", "/products/no-such-thing", "/orders/GL-BBBB-BBBB", "/pay/none"];

  for (const path of missing) {
    const response = await page.goto(path);
    expect.soft(response?.status(), path).toBe(404);
    await expect.soft(page, path).toHaveTitle("Not found · Guestlane");
    await expect(page.getByRole("heading", { name: "There is nothing here" })).toBeVisible();
    await expect(shop.banner).toBeVisible();
    await expect(page.getByRole("banner")).toBeVisible();
    await shop.expectCartCount(1);
    await expect(page.getByRole("link", { name: "Browse the shop" })).toBeVisible();
  }
});
