import { encode } from "next-auth/jwt";
import { addToCartByHttp, orderByHttp } from "@/tests/support/browser/by-http";
import { expect, test } from "@/tests/support/browser/fixtures";
import type { Shop } from "@/tests/support/browser/shop";

test("somebody else's order is exactly an order that never was", async ({
  shop,
  stranger,
  database,
}) => {
  const number = await orderByHttp(shop, (await database.makeProduct()).name);
  await addToCartByHttp(stranger, "Enamel mug");

  for (const asking of [stranger, await signedOut(stranger)]) {
    const theirs = await read(asking, number);
    const nobodys = await read(asking, "GL-BBBB-BBBB");
    expect(theirs.status).toBe(404);
    expect(theirs).toEqual(nobodys);
    expect(theirs.body).not.toContain("Ada Lovelace");
  }

  async function read({ page }: Shop, asked: string) {
    const response = await page.request.get(`/orders/${asked}`);
    const { date: _date, ...headers } = response.headers();
    const body = (await response.text()).replaceAll(asked, "GL-ASKED");
    return { status: response.status(), headers, body };
  }

  async function signedOut(person: Shop) {
    await person.page.context().clearCookies();
    return person;
  }
});

test("somebody else's order is not found on the page either", async ({ shop, stranger }) => {
  const number = await orderByHttp(shop, "Enamel mug");
  await addToCartByHttp(stranger, "Enamel mug");

  await stranger.page.goto(`/orders/${number}`);
  await expect(stranger.page.getByRole("heading", { name: "There is nothing here" })).toBeVisible();
  await stranger.page.goto("/orders");
  await expect(stranger.page.getByText("No orders yet")).toBeVisible();
});

test("no cache may keep a page that knows the person", async ({ shop, page }) => {
  const number = await orderByHttp(shop, "Enamel mug");
  await addToCartByHttp(shop, "Enamel mug");
  const personal = [
    "/",
    "/products/enamel-mug",
    "/cart",
    "/checkout",
    "/orders",
    `/orders/${number}`,
    "/account",
    "/account/carry",
    "/account/confirm?token=nobody-sent-it",
    "/account/data",
    "/account/data/export",
    "/account/email",
    "/account/reset?token=nobody-sent-it",
    "/account/sign-out",
  ];

  for (const path of [...personal, "/sign-in", "/account/create", "/api/auth/session"]) {
    for (const headers of [undefined, { RSC: "1" }]) {
      const response = await page.request.get(path, headers && { headers });
      expect(response.headers()["cache-control"], path).toContain("no-store");
    }
  }
});

test.describe("a session cookie that proves nothing is a visitor's", () => {
  const forged = {
    broken: async () => "eyJhbGciOiJkaXIifQ..broken",
    "signed by somebody else": (name: string, id: string) =>
      encode({ token: { sub: id, version: 0 }, secret: "x".repeat(40), salt: name }),
    "no token at all": async () => "%00%27 OR 1=1",
  };

  for (const [what, forge] of Object.entries(forged)) {
    test(`when it is ${what}`, async ({ shop, stranger, page, baseURL, database }) => {
      await addToCartByHttp(stranger, "Enamel mug");
      const victim = await stranger.userId();
      const name = (await stranger.sessionCookie())?.name ?? "";
      const value = await forge(name, victim);
      await page.context().addCookies([{ name, value, url: baseURL }]);

      await expectVisitorWhoCanShop(shop);

      expect(await shop.userId()).not.toBe(victim);
      expect(await database.openCart(victim)).toEqual([{ slug: "enamel-mug", quantity: 1 }]);
    });
  }

  test("when its user was deleted", async ({ shop, database }) => {
    await shop.addToCart("Enamel mug");
    const id = await shop.userId();
    await database.deleteUser(id);

    await expectVisitorWhoCanShop(shop);

    expect(await shop.userId()).not.toBe(id);
    expect(await database.user(id)).toBeUndefined();
  });

  async function expectVisitorWhoCanShop(shop: Shop) {
    for (const path of ["/", "/cart", "/checkout", "/orders", "/account/create"]) {
      const response = await shop.page.request.get(path);
      expect(response.status(), path).toBe(200);
      expect(await response.text(), path).not.toContain("Guest status");
    }
    expect(await shop.session()).toBeNull();

    await shop.addToCart("Bookends");
    await expect(shop.banner).toBeVisible();
    await shop.expectCartCount(1);
  }
});
