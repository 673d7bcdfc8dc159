import { createAccountByHttp, orderByHttp } from "@/tests/support/browser/by-http";
import { expect, goodPassword, test, uniqueEmail } from "@/tests/support/browser/fixtures";

for (const javaScriptEnabled of [true, false]) {
  test.describe(`older orders ${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
    test.use({ javaScriptEnabled });

    test("are offered to who proves the mailbox, who says whose they are", async ({
      shop,
      stranger,
      page,
      database,
    }) => {
      const email = uniqueEmail();
      const { name } = await database.makeProduct({ priceCents: 4310 });
      const mine = await orderByHttp(stranger, name, { email: email.toUpperCase() });
      const theirs = await database.books.makeOrder("paid", { email, daysAgo: 40 });
      await createAccountByHttp(shop, email, goodPassword);
      const offered = page.getByRole("region", { name: "Are these yours?" });
      await page.goto("/orders");
      await expect(page.getByText("No orders yet")).toBeVisible();
      await expect(offered).toHaveCount(0);

      await database.proveMailbox(email);
      await page.goto("/orders");
      await expect(offered.getByRole("listitem")).toHaveCount(2);
      const html = (await (await page.request.get("/orders")).text()) + (await page.content());
      for (const secret of [mine, theirs.number, theirs.reference, theirs.slug, name]) {
        expect(html).not.toContain(secret);
      }
      expect(html).not.toMatch(/Lovelace|Rivoli|Blue vase/);
      expect(html.toLowerCase()).not.toContain(email);

      await offered.getByRole("button", { name: /^Mine: \d+ \w+ \d{4}, 48,00/ }).click();
      await expect(page.getByText("The order is in your list now.")).toBeVisible();
      await expect(page.getByRole("link", { name: mine })).toBeVisible();
      await offered.getByRole("button", { name: /^Not mine: \d+ \w+ \d{4}, 24,90/ }).click();
      await expect(page.getByText("We do not ask about that order again.")).toBeVisible();
      await expect(offered).toHaveCount(0);

      await page.getByRole("link", { name: mine }).click();
      await expect(page.getByRole("heading", { name: "Thank you" })).toBeVisible();
      await page.goto(`/orders/${theirs.number}`);
      await expect(page.getByRole("heading", { name: "There is nothing here" })).toBeVisible();
      await page.goto("/orders");
      await expect(offered).toHaveCount(0);
      await stranger.page.goto("/orders");
      await expect(stranger.page.getByText("No orders yet")).toBeVisible();
    });
  });
}
