import { text as textOf } from "node:stream/consumers";
import { addToCartByHttp, createAccountByHttp, orderByHttp } from "@/tests/support/browser/by-http";
import { expect, goodPassword, test, uniqueEmail } from "@/tests/support/browser/fixtures";
import type { Shop } from "@/tests/support/browser/shop";
import { ada } from "@/tests/support/people/ada";
import { erasedBuyer } from "@/tests/support/shop/erased-buyer";

const SECRETS = ["passwordHash", "$argon2", "sessionVersion", "creationKey", "token"];

async function download(shop: Shop) {
  await shop.page.goto("/account/data");
  const waiting = shop.page.waitForEvent("download");
  await shop.page.getByRole("link", { name: "Download my data" }).click();
  const file = await waiting;
  const text = await textOf(await file.createReadStream());
  return { name: file.suggestedFilename(), text, data: JSON.parse(text) };
}

test.describe("what somebody takes along", () => {
  test("is all that a guest has, and no secret", async ({ shop, stranger, page, database }) => {
    const [vase, bowl] = [await database.makeProduct(), await database.makeProduct()];
    const theirs = await orderByHttp(stranger, (await database.makeProduct()).name);
    const number = await orderByHttp(shop, vase.name);
    await addToCartByHttp(shop, bowl.name, 2);

    const { name, text, data } = await download(shop);
    expect(name).toBe("guestlane-data.json");
    expect(data).toMatchObject({
      person: { id: await shop.userId(), isAnonymous: true, collection: "users" },
      cart: [{ slug: bowl.slug, quantity: 2 }],
      orders: [{ number, fullName: ada.fullName, lines: [{ slug: vase.slug, quantity: 1 }] }],
      wishes: [],
    });
    expect(text).toContain('\n  "person": {\n');
    for (const secret of [...SECRETS, theirs, await stranger.userId()]) {
      expect(text).not.toContain(secret);
    }
    await expect(page.getByRole("heading", { name: "Your data" })).toBeVisible();
  });

  test("is all that a member has, and no secret", async ({ shop, database }) => {
    const { name } = await database.makeProduct();
    const email = uniqueEmail();
    const number = await orderByHttp(shop, name, { email });
    await createAccountByHttp(shop, email, goodPassword);

    const { text, data } = await download(shop);
    expect(data).toMatchObject({
      person: { id: await shop.userId(), email, isAnonymous: false, verified: false },
      orders: [{ number, email }],
    });
    for (const secret of [...SECRETS, goodPassword]) expect(text).not.toContain(secret);
  });

  test("is kept by no cache, and nothing at all for a visitor", async ({ shop, page, request }) => {
    await shop.addToCart("Enamel mug");
    const own = await page.request.get("/account/data/export");
    expect(own.headers()).toMatchObject({
      "cache-control": "private, no-store",
      "content-type": "application/json; charset=utf-8",
      "content-disposition": 'attachment; filename="guestlane-data.json"',
    });

    const nobodys = await request.get("/account/data/export");
    expect(nobodys.status()).toBe(401);
    expect(nobodys.headers()["cache-control"]).toBe("private, no-store");
    expect(await nobodys.json()).toEqual({ message: "Sign in to download your data." });
  });
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(`somebody erases everything ${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
    test.use({ javaScriptEnabled });

    test("as a guest: the order stays, without them", async ({ shop, page, database }) => {
      const { name, slug } = await database.makeProduct({ stock: 5 });
      const number = await orderByHttp(shop, name);
      await addToCartByHttp(shop, name, 2);
      const [id, cookie] = [await shop.userId(), await shop.sessionCookie()];
      const before = await database.order(number);

      await page.goto("/account/data");
      const section = page.getByRole("region", { name: "Erase everything" });
      await expect(section).toContainText("2 items in your cart");
      await expect(section).toContainText("without your name, address, email and phone number");
      await expect(section.getByLabel("Password")).toHaveCount(0);
      await tick(shop);
      await erase(shop);

      await expect(page).toHaveURL("/account/data/erased");
      await expect(page.getByRole("heading", { name: "Your data was erased" })).toBeVisible();
      await expect(shop.banner).toHaveCount(0);
      await expectNobodys(shop, cookie);
      expect(await database.user(id)).toBeUndefined();
      expect(await database.countCarts(id)).toBe(0);
      expect(await database.stockOf(slug)).toBe(4);
      expect(await database.order(number)).toEqual({ ...before, ...erasedBuyer, cartId: null });
    });

    test("as a member: with the box and the password", async ({ shop, page, database }) => {
      const email = uniqueEmail();
      const number = await orderByHttp(shop, "Enamel mug", { email });
      await createAccountByHttp(shop, email, goodPassword);
      const [id, cookie] = [await shop.userId(), await shop.sessionCookie()];
      const before = await database.order(number);

      await page.goto("/account/data");
      await erase(shop);
      await expect(shop.summary).toContainText("Tick the box if you understand");
      await expect(shop.summary).toContainText("Enter your password.");
      await tick(shop);
      await page.getByLabel("Password").fill("not the password");
      await erase(shop);
      await expect(shop.summary).toContainText("The password is not right.");
      await expect(page.getByRole("checkbox")).toBeChecked();
      expect(await database.user(id)).toMatchObject({ email });

      await page.getByLabel("Password").fill(goodPassword);
      await erase(shop);
      await expect(page.getByRole("heading", { name: "Your data was erased" })).toBeVisible();
      await expectNobodys(shop, cookie);
      expect(await database.user(id)).toBeUndefined();
      expect(await database.order(number)).toEqual({ ...before, ...erasedBuyer, cartId: null });
      await shop.trySigningIn(email, goodPassword);
      await expect(shop.summary).toContainText("The email or the password is not right.");
    });

    test("but not without ticking the box", async ({ shop, page, database }) => {
      await addToCartByHttp(shop, "Enamel mug");
      await page.goto("/account/data");
      await erase(shop);

      await expect(shop.summary).toBeFocused();
      await shop.summary.getByRole("link", { name: "Tick the box" }).click();
      await expect(page).toHaveURL(/\/account\/data(#understood)?$/);
      await expect(page.getByRole("checkbox")).not.toBeChecked();
      expect(await database.openCart(await shop.userId())).toHaveLength(1);
      await shop.expectCartCount(1);
    });
  });
}

async function tick({ page }: Shop) {
  await page.getByLabel("I understand that this cannot be undone").check();
}

async function erase({ page }: Shop) {
  await page.getByRole("button", { name: "Erase my data" }).click();
}

async function expectNobodys(shop: Shop, cookie: Awaited<ReturnType<Shop["sessionCookie"]>>) {
  expect(await shop.sessionCookie()).toBeUndefined();
  if (cookie) await shop.page.context().addCookies([cookie]);
  expect(await shop.session()).toBeNull();
  await shop.page.goto("/account/data");
  await expect(shop.page).toHaveURL("/sign-in?next=/account/data");
}

test("erasing twice ends both times where everything is erased", async ({ shop, page }) => {
  await addToCartByHttp(shop, "Enamel mug");
  const cookie = await shop.sessionCookie();
  const other = await page.context().newPage();
  for (const tab of [page, other]) await tab.goto("/account/data");
  for (const tab of [page, other]) {
    if (cookie) await page.context().addCookies([cookie]); // as if both were sent at once
    await tab.getByRole("checkbox").check();
    await tab.getByRole("button", { name: "Erase my data" }).click();
    await expect(tab.getByRole("heading", { name: "Your data was erased" })).toBeVisible();
  }
});

test("a visitor is asked to sign in before any data is shown, and comes back", async ({
  shop,
  page,
}) => {
  await page.goto("/account/data");
  await expect(page).toHaveURL("/sign-in?next=/account/data");
  await shop.continueAsGuest();
  await expect(page).toHaveURL("/account/data");
  await expect(page.getByRole("heading", { name: "Your data" })).toBeVisible();
});

test("whose data is erased is not for the form to say", async ({ shop, stranger, database }) => {
  await shop.addToCart("Enamel mug");
  await stranger.addToCart("Enamel mug");
  const [id, theirs] = [await shop.userId(), await stranger.userId()];
  await stranger.post("/account/data", "Erase my data", { understood: "yes", id, userId: id });
  expect(await database.user(theirs)).toBeUndefined();
  expect(await database.openCart(id)).toHaveLength(1);
});
