import { expect, test } from "@/tests/support/browser/fixtures";
import { unknownNumber } from "@/tests/support/browser/order-books";
import { askForLink, OF_NETWORK } from "@/tests/support/browser/order-links";

test.beforeEach(({ database }) => database.forgetLimits(OF_NETWORK));

for (const javaScriptEnabled of [true, false]) {
  test.describe(`finding an order ${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
    test.use({ javaScriptEnabled });

    test("answers alike for what is known and what is not, and mails the link", async ({
      shop,
      page,
      database,
    }) => {
      const order = await database.books.makeOrder("paid");
      const pages = [];
      for (const [number, email] of [
        [order.number, order.email],
        [order.number, "eve@example.com"],
        [unknownNumber(), order.email],
      ] as const) {
        await askForLink(shop, number, email);
        await expect(page.getByText("If the two belong together, the link is")).toBeVisible();
        await expect(page).toHaveURL("/orders/find?asked=yes");
        pages.push(await page.getByRole("main").innerHTML());
      }
      expect(new Set(pages).size).toBe(1);

      await expect.poll(() => database.books.mailsTo(order.email)).toHaveLength(1);
      expect(await database.books.mailsTo("eve@example.com")).toEqual([]);
      await page.goto((await database.books.mailedLink(order.number)) ?? "");
      await expect(page.getByRole("heading", { name: "Thank you" })).toBeVisible();
    });

    test("understands a number however it is typed", async ({ shop, page, database }) => {
      const { number, email } = await database.books.makeOrder("paid");
      for (const [typed, address] of [
        [number.toLowerCase().replaceAll("-", " "), email.toUpperCase()],
        [` ${number.slice(3).replace("-", "")}`, email],
      ] as const) {
        await askForLink(shop, typed, address);
        await expect(page).toHaveURL("/orders/find?asked=yes");
      }
      await expect.poll(() => database.books.mailsTo(email)).toHaveLength(2);
    });

    test("says what is missing and keeps what was typed", async ({ shop, page }) => {
      await askForLink(shop, "seven", "nope");
      await expect(shop.summary).toBeFocused();
      await expect(shop.summary).toContainText("Enter the number of the order");
      await expect(shop.summary).toContainText("Enter an email address");
      await expect(page.getByLabel("Order number")).toHaveValue("seven");
      await expect(page.getByLabel("Email")).toHaveValue("nope");
    });

    test("is slowed down for one order, whether it exists or not", async ({
      shop,
      page,
      database,
    }) => {
      const { number } = await database.books.makeOrder("paid");
      const answers = [];
      for (const asked of [number, unknownNumber()]) {
        for (let time = 0; time < 5; time++) {
          await database.forgetLimits(OF_NETWORK);
          await askForLink(shop, asked, "eve@example.com");
          await expect(page).toHaveURL("/orders/find?asked=yes");
        }
        await askForLink(shop, asked, "eve@example.com");
        await expect(shop.summary).toContainText(/too often. Try again in \d+ minutes\./);
        await expect(page.getByLabel("Order number")).toHaveValue(asked);
        answers.push(await shop.summary.textContent());
      }
      expect(answers[0]).toBe(answers[1]);
    });
  });
}

test("the answer is the same to the byte, and the same way", async ({ shop, page, database }) => {
  const { number, email } = await database.books.makeOrder("paid");
  await page.goto("/orders/find");
  const answers = [];
  for (const fields of [
    { number, email },
    { number, email: "eve@example.com" },
    { number: unknownNumber(), email },
  ]) {
    const answer = await shop.post("/orders/find", "Find order", fields);
    const { date: _date, ...headers } = answer.headers();
    const next = await page.request.get(headers.location ?? "");
    answers.push({
      status: answer.status(),
      headers,
      body: await answer.text(),
      page: await next.text(),
    });
  }
  expect(answers[0]).toMatchObject({ status: 303 });
  expect(answers[1]).toEqual(answers[0]);
  expect(answers[2]).toEqual(answers[0]);
});

test("the way to it is on every page, and where an order may be missed", async ({ page }) => {
  for (const path of ["/", "/orders", "/sign-in"]) {
    await page.goto(path);
    await expect(page.locator('a[href="/orders/find"]').first()).toBeVisible();
  }
  await page.getByRole("link", { name: "Withdraw from a contract" }).click();
  await expect(page.getByText("To withdraw from a contract")).toBeVisible();
  await expect(page.getByLabel("Order number")).toBeVisible();
});
