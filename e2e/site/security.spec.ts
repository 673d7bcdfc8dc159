import { addToCartByHttp } from "@/tests/support/browser/by-http";
import { expect, test } from "@/tests/support/browser/fixtures";
import { ada } from "@/tests/support/people/ada";

test.describe("a form sent from elsewhere is refused", () => {
  const senders = {
    "another site": { origin: "https://evil.example" },
    "a page without an origin": { origin: "null" },
    "another site that forges the host": {
      origin: "https://evil.example",
      "x-forwarded-host": "evil.example",
    },
  };

  for (const [sender, headers] of Object.entries(senders)) {
    test(`by ${sender}`, async ({ shop, page, database }) => {
      const { slug } = await database.makeProduct();
      const answer = await shop.post(`/products/${slug}`, "Add to cart", {}, headers);

      expect(answer.status()).toBeGreaterThanOrEqual(400);
      expect(await database.linesOf(slug)).toEqual([]);
      expect(await shop.sessionCookie()).toBeUndefined();

      await shop.post("/sign-in", "Continue as Guest", {}, headers);
      expect(await shop.session()).toBeNull();

      await addToCartByHttp(shop, "Enamel mug");
      await page.goto("/account/create");
      await shop.post("/account/create", "Create account", account, headers);
      expect((await shop.session())?.user.isAnonymous).toBe(true);
    });
  }

  const account = { email: "mallory@example.com", password: "a password of Mallory" };
});

test("the answers say how they may be used, and not what made them", async ({ request }) => {
  for (const path of ["/", "/products/enamel-mug", "/no-such-page", "/api/auth/session"]) {
    const headers = (await request.get(path)).headers();
    expect.soft(headers["x-powered-by"], path).toBeUndefined();
    expect.soft(headers["x-content-type-options"], path).toBe("nosniff");
    expect.soft(headers["referrer-policy"], path).toMatch(/strict-origin|no-referrer|same-origin/);
    const policy = headers["content-security-policy"];
    for (const rule of ["frame-ancestors 'none'", "object-src 'none'", "base-uri 'none'"]) {
      expect.soft(policy, path).toContain(rule);
    }
  }
});

test("a name with markup in it is shown as it is written", async ({ shop, page }) => {
  const dialogs: string[] = [];
  page.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    return dialog.dismiss();
  });
  const fullName = `<img src=x onerror=alert(1)>Ada</script><script>alert(2)</script>`;
  const address = `"><svg onload=alert(3)> 12 & 14`;

  await shop.order("Enamel mug", { fullName, address });
  await expect(page.getByRole("main")).toContainText(fullName);
  await expect(page.getByRole("main")).toContainText(address);
  await page.reload();
  await expect(page.getByRole("main")).toContainText(fullName);

  await addToCartByHttp(shop, "Bookends");
  await page.goto("/checkout");
  await expect(page.getByLabel("Full name")).toHaveValue(fullName);
  await expect(page.getByLabel("Email")).toHaveValue(ada.email);
  expect(dialogs).toEqual([]);
});
