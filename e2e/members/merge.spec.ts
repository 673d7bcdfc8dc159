import { addToCartByHttp, createAccountByHttp } from "@/tests/support/browser/by-http";
import { expect, goodPassword, test, uniqueEmail } from "@/tests/support/browser/fixtures";
import type { Shop } from "@/tests/support/browser/shop";
import type { MadeProduct, ShopDatabase } from "@/tests/support/browser/shop-database";

/** An account with three vases in its cart, of which a stranger's browser knows the password. */
async function accountWith(stranger: Shop, vase: MadeProduct) {
  const email = uniqueEmail();
  await createAccountByHttp(stranger, email, goodPassword);
  await addToCartByHttp(stranger, vase.name, 3);
  return { email, memberId: await stranger.userId() };
}

async function shelf(database: ShopDatabase) {
  return {
    vase: await database.makeProduct({ stock: 9 }),
    bowl: await database.makeProduct(),
  };
}

test("a guest who signs in is told what came along, looks at it and undoes it", async ({
  shop,
  stranger,
  page,
  database,
}) => {
  const { vase, bowl } = await shelf(database);
  const { email, memberId } = await accountWith(stranger, vase);
  await addToCartByHttp(shop, vase.name, 5);
  await addToCartByHttp(shop, bowl.name);
  const guestId = await shop.userId();
  await database.setStock(vase, 4);
  await shop.signIn(email, goodPassword, "/sign-in?next=/cart");

  const notice = page.getByRole("status").filter({ hasText: "came along" });
  await expect(notice).toContainText("6 items came along from your time as a guest");
  await expect(notice).toContainText(`There were fewer left of ${vase.name}.`);
  await expect(page).toHaveURL("/cart");
  await shop.expectCartCount(5);
  await notice.getByRole("link", { name: "See what came together" }).click();

  await expect(page.getByRole("heading", { name: "What came together" })).toBeVisible();
  const row = (name: string) => page.getByRole("row").filter({ hasText: name });
  await expect(row(vase.name)).toContainText("Only 4 left.");
  await expect(row(vase.name).getByRole("cell")).toHaveText(["5", "3", "4"]);
  await expect(row(bowl.name).getByRole("cell")).toHaveText(["1", "0", "1"]);
  await expect(notice).toHaveCount(0);
  await page.reload();
  await expect(notice).toHaveCount(0);

  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("heading", { name: "You are a guest again" })).toBeVisible();
  await expect(shop.banner).toBeVisible();
  expect(await shop.userId()).toBe(guestId);
  await shop.expectCartCount(6);
  expect(await database.openCart(memberId)).toEqual([{ slug: vase.slug, quantity: 3 }]);
});

test("somebody at the keyboard comes to the notice next, and then to the page", async ({
  shop,
  stranger,
  page,
  database,
}) => {
  const { vase, bowl } = await shelf(database);
  const { email } = await accountWith(stranger, vase);
  await addToCartByHttp(shop, bowl.name, 2);
  await page.goto("/sign-in?next=/cart");
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password").fill(goodPassword);
  await page.getByLabel("Password").press("Enter");

  const notice = page.getByRole("main").getByRole("status").filter({ hasText: "came along" });
  await expect(notice).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(notice.getByRole("link", { name: "See what came together" })).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(notice.getByRole("button", { name: "Undo" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "You are a guest again" })).toBeVisible();
});

test("a guest who looks first decides when it comes together", async ({
  shop,
  stranger,
  page,
  database,
}) => {
  const { vase, bowl } = await shelf(database);
  const { email, memberId } = await accountWith(stranger, vase);
  await addToCartByHttp(shop, bowl.name, 2);
  await page.goto("/sign-in?next=/cart");
  await expect(page.getByRole("main")).toContainText(
    "You have 2 items in your cart here, and all of it comes with you.",
  );
  await page.getByRole("link", { name: "Look first at what comes together" }).click();
  await expect(page.getByRole("main")).toContainText("you see first what would come together");
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password").fill(goodPassword);
  await page.getByRole("button", { name: "Sign in" }).click();

  await expect(page.getByRole("heading", { name: "Bring it together?" })).toBeVisible();
  await expect(
    page.getByText("As a guest you have 2 items, and your account has 3."),
  ).toBeVisible();
  const cart = page.getByRole("region", { name: "Your cart" });
  await expect(cart.getByRole("definition")).toHaveText(["2 items", "3 items", "5 items"]);
  await page.getByRole("link", { name: "Not now" }).click();
  await expect(page).toHaveURL("/cart");
  await shop.expectCartCount(3);

  await page.goto("/account");
  await expect(page.getByRole("main")).toContainText("2 items, kept for you until");
  await page.getByRole("button", { name: "Bring it together" }).click();
  await shop.expectCartCount(5);
  await expect(page.getByRole("status").filter({ hasText: "2 items came along" })).toBeVisible();
  expect(await database.openCart(memberId)).toHaveLength(2);
});

test("a guest who signs in at the checkout pays for their cart, and the other one waits", async ({
  shop,
  stranger,
  page,
  database,
}) => {
  const { vase, bowl } = await shelf(database);
  const { email, memberId } = await accountWith(stranger, vase);
  await addToCartByHttp(shop, bowl.name, 2);
  await shop.signIn(email, goodPassword, "/sign-in?next=/checkout");

  await expect(page).toHaveURL("/checkout");
  await shop.expectCartCount(2);
  await expect(page.getByRole("status").filter({ hasText: "came along" })).toContainText(
    "The cart of your account, 3 items, is kept aside.",
  );
  await shop.openCart();
  const aside = page.getByRole("heading", { name: "You have another cart kept aside: 3 items" });
  await expect(aside).toBeVisible();
  await page.getByRole("button", { name: "Bring it back" }).click();
  await expect(page.getByText("Your other cart is back")).toBeVisible();
  await expect(aside).toHaveCount(0);
  await shop.expectCartCount(5);
  expect(await database.openCart(memberId)).toHaveLength(2);
});

test("a member is asked before a kept cart is forgotten, and may think better of it", async ({
  shop,
  stranger,
  page,
  database,
}) => {
  const { vase, bowl } = await shelf(database);
  const { email, memberId } = await accountWith(stranger, vase);
  await addToCartByHttp(shop, bowl.name, 2);
  await shop.signIn(email, goodPassword, "/sign-in?next=/checkout");
  await shop.openCart();
  const discard = page.getByRole("main").getByRole("button", { name: "Discard it" });
  const question = page.getByRole("dialog", { name: "Discard these 3 items?" });

  await discard.press("Enter");
  await expect(question.getByRole("button", { name: "Keep it" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(question).toHaveCount(0);
  await expect(discard).toBeFocused();
  await discard.click();
  await question.getByRole("button", { name: "Keep it" }).click();
  await expect(discard).toBeFocused();
  await discard.click();
  await page.mouse.click(5, 5); // beside it
  await expect(question).toHaveCount(0);
  expect(await database.openCart(memberId)).toHaveLength(1);
  await expect(page.getByRole("heading", { name: "kept aside" })).toBeVisible();

  await discard.click();
  await question.getByRole("button", { name: "Discard it" }).click();
  await expect(page.getByText("The other cart is discarded.")).toBeVisible();
  await expect(page.getByText("kept aside")).toHaveCount(0);
  await shop.expectCartCount(2);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a guest who signs in is told, undoes it, and signs in again", async ({
    shop,
    stranger,
    page,
    database,
  }) => {
    const { vase, bowl } = await shelf(database);
    const { email, memberId } = await accountWith(stranger, vase);
    await addToCartByHttp(shop, bowl.name, 2);
    await shop.signIn(email, goodPassword, "/sign-in?next=/cart");
    const notice = page.getByRole("status").filter({ hasText: "2 items came along" });
    await expect(notice).toBeVisible();
    await notice.getByRole("button", { name: "Undo" }).click();
    await expect(page.getByRole("heading", { name: "You are a guest again" })).toBeVisible();
    await shop.expectCartCount(2);
    expect(await database.openCart(memberId)).toEqual([{ slug: vase.slug, quantity: 3 }]);

    await shop.signIn(email, goodPassword, "/sign-in?next=/checkout");
    await shop.expectCartCount(2);
    await expect(notice).toBeVisible();
    await notice.getByRole("button", { name: "Hide this" }).click();
    await shop.openCart();
    await expect(notice).toHaveCount(0);
    await page.getByRole("button", { name: "Discard it" }).click();
    await expect(page.getByText("The other cart is discarded.")).toBeVisible();
    await expect(page.getByText("kept aside")).toHaveCount(0);
    await shop.expectCartCount(2);
  });
});
