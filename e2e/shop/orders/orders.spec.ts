import { addToCartByHttp } from "@/tests/support/browser/by-http";
import { expect, test } from "@/tests/support/browser/fixtures";
import { answerTo, linkTo } from "@/tests/support/browser/order-links";

const states = {
  waiting: { heading: "Almost there", badge: "Waiting for payment" },
  paid: { heading: "Thank you", badge: "Paid" },
  declined: { heading: "Payment declined", badge: "Payment declined" },
  cancelled: { heading: "Order cancelled", badge: "Cancelled" },
  "late money": { heading: "Order cancelled", badge: "Cancelled" },
  refunded: { heading: "Refunded", badge: "Refunded" },
} as const;

type State = keyof typeof states;

for (const javaScriptEnabled of [true, false]) {
  test.describe(`an order's page ${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
    test.use({ javaScriptEnabled });

    test("says where the order stands, for its owner", async ({ shop, page, database }) => {
      await addToCartByHttp(shop, "Enamel mug");
      const owner = await shop.userId();
      for (const [state, { heading, badge }] of Object.entries(states)) {
        const { number } = await database.books.makeOrder(state as State, { owner });
        await page.goto(`/orders/${number}`);
        await expect(page.getByRole("heading", { level: 1 })).toHaveText(heading);
        const main = page.getByRole("main");
        await expect(main.getByText(badge).last()).toBeVisible();
        for (const words of ["Goods", "20,00 €", "Delivery (Standard)", "4,90 €", "24,90 €"]) {
          await expect(main).toContainText(words);
        }
        await expect(main).toContainText("including 4,15 € VAT (20 %)");
        await expect(page.getByLabel("Password")).toHaveCount(state === "paid" ? 1 : 0);
      }
    });

    test("opens by the mailed link, in a browser that knows nobody", async ({
      shop,
      stranger,
      database,
    }) => {
      for (const [state, { heading }] of Object.entries(states)) {
        const order = await database.books.makeOrder(state as State);
        const link = await linkTo(shop, database, order);
        await stranger.page.goto(link);
        await expect(stranger.page.getByRole("heading", { level: 1 })).toHaveText(heading);
        await expect(stranger.page.getByRole("main")).toContainText("12 rue de Rivoli");
        await expect(stranger.page.getByLabel("Password")).toHaveCount(0);
      }
      expect(await stranger.session()).toBeNull();
      expect(await stranger.sessionCookie()).toBeUndefined();
    });

    test("is paid from the link, and comes back to it", async ({ shop, stranger, database }) => {
      const order = await database.books.makeOrder("waiting");
      const link = await linkTo(shop, database, order);
      const { page } = stranger;
      await page.goto(link);
      await page.getByRole("button", { name: "Continue to payment" }).click();
      await expect(page).toHaveURL(`/pay/${order.reference}`);
      await stranger.pay();
      await expect(page).toHaveURL(link);
      await expect.poll(() => database.books.mailsTo(order.email)).toHaveLength(2);
    });

    test("cancels what waits, by session and by link, harmlessly twice", async ({
      shop,
      stranger,
      page,
      database,
    }) => {
      await shop.addToCart("Enamel mug");
      const own = await database.books.makeOrder("waiting", { owner: await shop.userId() });
      const mailed = await database.books.makeOrder("waiting");
      const link = await linkTo(stranger, database, mailed);
      for (const [tab, path, { number, slug }] of [
        [page, `/orders/${own.number}`, own],
        [stranger.page, link, mailed],
      ] as const) {
        const second = await tab.context().newPage();
        for (const each of [tab, second]) await each.goto(path);
        for (const each of [tab, second]) {
          await each.getByRole("button", { name: "Cancel order" }).click();
          await expect(each.getByRole("heading", { level: 1 })).toHaveText("Order cancelled");
          await expect(each).toHaveURL(path);
        }
        expect(await database.stockOf(slug)).toBe(7);
        expect(await database.books.facts(number)).toMatchObject({
          cancelledAt: expect.any(Date),
          paidAt: null,
        });
      }
    });

    test("says when it was paid before it could be cancelled", async ({ shop, page, database }) => {
      await addToCartByHttp(shop, "Enamel mug");
      const owner = await shop.userId();
      const { number, reference, slug } = await database.books.makeOrder("waiting", { owner });
      await page.goto(`/orders/${number}`);
      const tab = await page.context().newPage();
      await tab.goto(`/pay/${reference}`);
      await tab.getByRole("button", { name: "Pay", exact: true }).click();
      await expect(tab.getByRole("heading", { name: "Thank you" })).toBeVisible();

      await page.getByRole("button", { name: "Cancel order" }).click();
      await expect(page.getByText("It was paid before it could be cancelled.")).toBeVisible();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Thank you");
      expect(await database.stockOf(slug)).toBe(5);
    });
  });
}

test("whoever has no key that fits finds exactly what is not there", async ({
  shop,
  stranger,
  database,
}) => {
  const [order, other, gone] = [
    await database.books.makeOrder("paid"),
    await database.books.makeOrder("paid"),
    await database.books.makeOrder("paid"),
  ];
  const keyOf = (link: string) => link.split("?key=")[1] ?? "";
  const key = keyOf(await linkTo(shop, database, order));
  const otherKey = keyOf(await linkTo(shop, database, other));
  const goneKey = keyOf(await linkTo(shop, database, gone));
  await database.books.erase(gone.number);
  const changed = `${key.slice(0, -1)}${key.endsWith("A") ? "B" : "A"}`;

  for (const headers of [undefined, { RSC: "1" }]) {
    for (const below of ["", "/withdraw"]) {
      const nobodys = await answerTo(stranger, `/orders/GL-BBBB-BBBB${below}?key=${key}`, headers);
      // Next answers its own requests for a part of a page with 200 and the page's words.
      expect(nobodys.status).toBe(headers ? 200 : 404);
      expect(nobodys.body).toContain("There is nothing here");
      for (const [number, wrong] of [
        [order.number, changed],
        [order.number, otherKey],
        [order.number, "x".repeat(43)],
        [gone.number, goneKey],
      ]) {
        const answer = await answerTo(stranger, `/orders/${number}${below}?key=${wrong}`, headers);
        expect(answer).toEqual(nobodys);
      }
      const keyless = await answerTo(stranger, `/orders/${order.number}${below}`, headers);
      expect(keyless).toEqual(await answerTo(stranger, `/orders/GL-BBBB-BBBB${below}`, headers));
    }
  }
});

test("a page that a key opened is kept by nobody and told to nobody", async ({
  shop,
  stranger,
  database,
}) => {
  const link = await linkTo(shop, database, await database.books.makeOrder("paid"));
  for (const path of [link, link.replace("?", "/withdraw?")]) {
    const response = await stranger.page.request.get(path);
    expect(response.status()).toBe(200);
    expect(response.headers()).toMatchObject({
      "cache-control": expect.stringContaining("no-store"),
      "referrer-policy": "same-origin",
      "x-robots-tag": "noindex",
    });
    expect(response.headers()["set-cookie"]).toBeUndefined();
    expect(await response.text()).toContain('<meta name="robots" content="noindex"');
  }
});

test("a form of an order that is sent from elsewhere is refused", async ({
  shop,
  page,
  database,
}) => {
  await shop.addToCart("Enamel mug");
  const owner = await shop.userId();
  const waiting = await database.books.makeOrder("waiting", { owner });
  const paid = await database.books.makeOrder("paid", { owner });
  for (const origin of ["https://evil.example", "null"]) {
    const headers = { origin };
    const answers = [
      await shop.post(`/orders/${waiting.number}`, "Cancel order", {}, headers),
      await shop.post(`/orders/${paid.number}/withdraw`, "Confirm withdrawal", {}, headers),
      await shop.post("/orders/find", "Find order", known(paid), headers),
    ];
    for (const answer of answers) expect(answer.status()).toBeGreaterThanOrEqual(400);
  }
  await page.goto("/orders/find");
  expect(await database.books.facts(waiting.number)).toMatchObject({ cancelledAt: null });
  expect(await database.books.facts(paid.number)).toMatchObject({ withdrawnAt: null });
  expect(await database.books.mailsTo(paid.email)).toEqual([]);

  function known({ number, email }: { number: string; email: string }) {
    return { number, email };
  }
});

test("somebody else's order cannot be cancelled or withdrawn from by its number", async ({
  stranger,
  database,
}) => {
  await stranger.addToCart("Enamel mug");
  const owner = await stranger.userId();
  const mine = {
    waiting: await database.books.makeOrder("waiting", { owner }),
    paid: await database.books.makeOrder("paid", { owner }),
  };
  const theirs = {
    waiting: await database.books.makeOrder("waiting"),
    paid: await database.books.makeOrder("paid"),
  };
  const attacks = [
    [`/orders/${mine.waiting.number}`, "Cancel order", theirs.waiting],
    [`/orders/${mine.paid.number}/withdraw`, "Confirm withdrawal", theirs.paid],
  ] as const;
  for (const [path, button, { number }] of attacks) {
    for (const key of ["", "x".repeat(43), "\u0000"]) {
      const answer = await stranger.post(path, button, { number, key });
      expect(await answer.text()).toContain("cannot be opened any more");
    }
    expect(await database.books.facts(number)).toMatchObject({
      cancelledAt: null,
      withdrawnAt: null,
    });
  }
});
