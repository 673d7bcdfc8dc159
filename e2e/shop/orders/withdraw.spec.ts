import { addToCartByHttp } from "@/tests/support/browser/by-http";
import { expect, test } from "@/tests/support/browser/fixtures";
import { linkTo } from "@/tests/support/browser/order-links";

for (const javaScriptEnabled of [true, false]) {
  test.describe(`withdrawing ${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
    test.use({ javaScriptEnabled });

    test("takes the mailed link alone", async ({ shop, stranger, database }) => {
      const order = await database.books.makeOrder("paid");
      const { page } = stranger;
      await page.goto(await linkTo(shop, database, order));
      await page.getByRole("link", { name: "Withdraw from contract here" }).click();
      await expect(page.getByLabel("Full name")).toHaveValue("Ada Lovelace");
      await expect(page.getByLabel("Email")).toHaveValue(order.email);
      await expect(page.getByRole("main")).toContainText(order.number);
      await page.getByRole("button", { name: "Confirm withdrawal" }).click();

      await expect(page.getByRole("heading", { name: "You have withdrawn" })).toBeVisible();
      expect(await database.stockOf(order.slug)).toBe(7);
      await expect
        .poll(() => database.books.facts(order.number))
        .toMatchObject({ withdrawnAt: expect.any(Date), refundedAt: expect.any(Date) });
      const [, acknowledgement, refund, ...more] = await database.books.mailsTo(order.email);
      expect(acknowledgement?.subject).toBe(`Your withdrawal from order ${order.number}`);
      expect(acknowledgement?.text).toMatch(/reached us on .*\d\d:\d\d:\d\d UTC/);
      expect(refund?.subject).toBe(`Your refund for order ${order.number}`);
      expect(refund?.text).toContain("back the way you paid");
      expect(more).toEqual([]);

      await page.getByRole("link", { name: "See the order" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Refunded");
      await expect(page.getByRole("link", { name: "Withdraw from contract here" })).toHaveCount(0);
    });

    test("works once, from however many tabs", async ({ shop, page, database }) => {
      await addToCartByHttp(shop, "Enamel mug");
      const owner = await shop.userId();
      const { number, slug, email } = await database.books.makeOrder("paid", { owner });
      const other = await page.context().newPage();
      for (const tab of [page, other]) await tab.goto(`/orders/${number}/withdraw`);
      for (const tab of [page, other]) {
        await tab.getByRole("button", { name: "Confirm withdrawal" }).click();
        await expect(tab.getByRole("heading", { name: "You have withdrawn" })).toBeVisible();
      }
      expect(await database.stockOf(slug)).toBe(7);
      // The acknowledgement, and the refund.
      await expect.poll(() => database.books.mailsTo(email)).toHaveLength(2);
    });

    test("needs a name and an address, and keeps what was typed", async ({
      shop,
      page,
      database,
    }) => {
      await addToCartByHttp(shop, "Enamel mug");
      const owner = await shop.userId();
      const { number } = await database.books.makeOrder("paid", { owner });
      await page.goto(`/orders/${number}/withdraw`);
      await page.getByLabel("Full name").fill("");
      await page.getByLabel("Email").fill("nope");
      await page.getByRole("button", { name: "Confirm withdrawal" }).click();

      await expect(shop.summary).toBeFocused();
      await expect(shop.summary).toContainText("Enter your full name.");
      await expect(page.getByLabel("Email")).toHaveValue("nope");
      expect(await database.books.facts(number)).toMatchObject({ withdrawnAt: null });
    });

    test("is explained where it cannot be done", async ({ shop, page, database }) => {
      await shop.addToCart("Enamel mug");
      const owner = await shop.userId();
      const made = (state: "paid" | "waiting" | "declined", daysAgo = 0) =>
        database.books.makeOrder(state, { owner, daysAgo });
      for (const [order, words] of [
        [await made("paid", 22), "The time to withdraw"],
        [await made("waiting"), "is not paid"],
        [await made("declined"), "is closed"],
      ] as const) {
        await page.goto(`/orders/${order.number}`);
        await expect(page.getByRole("link", { name: "Withdraw from contract here" })).toHaveCount(
          0,
        );
        await page.goto(`/orders/${order.number}/withdraw`);
        await expect(page.getByRole("main")).toContainText(words);
        await expect(page.getByRole("button", { name: "Confirm withdrawal" })).toHaveCount(0);
      }
    });
  });
}
