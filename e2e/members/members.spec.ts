import { addToCartByHttp, createAccountByHttp, orderByHttp } from "@/tests/support/browser/by-http";
import { expect, goodPassword, test, uniqueEmail } from "@/tests/support/browser/fixtures";

test.describe("a guest who creates an account", () => {
  test("is told what they keep, and keeps it under the same id", async ({
    shop,
    page,
    database,
  }) => {
    const { name, slug } = await database.makeProduct();
    const number = await shop.order("Enamel mug");
    await shop.addToCart(name, 2);
    const id = await shop.userId();
    const guestToken = (await shop.sessionCookie())?.value;

    await shop.banner.getByRole("link", { name: "Create your account" }).click();
    const kept = page.getByRole("region", { name: "You keep" });
    await expect(kept).toContainText("2 items in your cart");
    await expect(kept).toContainText("1 order");
    const email = uniqueEmail();
    await page.getByLabel("Email").fill(email);
    await page.getByLabel("Password").fill(goodPassword);
    await page.getByRole("button", { name: "Create account" }).click();
    await expect(page).toHaveURL("/account");
    const news = page.getByRole("status").filter({ hasText: "Your account is ready" });
    await expect(news).toContainText(`Sign in as ${email}`);
    await expect(news).toContainText("Next, confirm your email");

    await expect(shop.banner).toHaveCount(0);
    await expect(page.getByRole("link", { name: "Account", exact: true })).toBeVisible();
    expect((await shop.session())?.user).toMatchObject({ id, email, isAnonymous: false });
    const token = (await shop.sessionCookie())?.value;
    expect(token).not.toBe(guestToken);
    expect(await database.openCart(id)).toEqual([{ slug, quantity: 2 }]);
    expect(await database.user(id)).toMatchObject({
      isAnonymous: false,
      email,
      passwordHash: expect.stringMatching(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/),
      convertedAt: expect.any(Date),
    });
    await shop.openCart();
    await expect(shop.line(name)).toBeVisible();
    await expect(news).toHaveCount(0);
    await page.goto("/orders");
    await expect(page.getByRole("link", { name: number })).toBeVisible();
  });

  test("is told that the account is ready where they wanted to go, and once", async ({
    shop,
    page,
  }) => {
    await addToCartByHttp(shop, "Enamel mug");
    await page.goto("/account/create?next=/cart");
    await page.getByLabel("Email").fill(uniqueEmail());
    await page.getByLabel("Password").fill(goodPassword);
    await page.getByRole("button", { name: "Create account" }).click();

    await expect(page).toHaveURL("/cart");
    await expect(page.getByText("Your account is ready")).toBeVisible();
    await page.reload();
    await expect(page.getByRole("heading", { name: "Your cart" })).toBeVisible();
    await expect(page.getByText("Your account is ready")).toHaveCount(0);
  });

  test("can look at the password while typing it", async ({ page }) => {
    await page.goto("/account/create");
    const field = page.getByLabel("Password");
    await field.pressSequentially("corect horse");
    for (let step = 0; step < "ect horse".length; step++) await field.press("ArrowLeft");
    await page.getByRole("button", { name: "Show characters" }).click();
    await expect(field).toHaveAttribute("type", "text");
    await expect(field).toBeFocused();
    await page.keyboard.type("r");
    await expect(field).toHaveValue("correct horse");
    await page.getByRole("button", { name: "Hide characters" }).click();
    await expect(field).toHaveAttribute("type", "password");
  });

  test("needs one password on the confirmation page", async ({ shop, page, database }) => {
    const email = uniqueEmail();
    const number = await shop.order("Enamel mug", { email });
    const id = await shop.userId();

    await page.getByLabel("Password").fill(goodPassword);
    await page.getByRole("button", { name: "Create account" }).click();

    await expect(page.getByRole("link", { name: "Account", exact: true })).toBeVisible();
    await expect(page).toHaveURL(`/orders/${number}`);
    await expect(page.getByRole("heading", { name: `Order ${number}` })).toBeVisible();
    await expect(page.getByText("This order is in your account")).toBeVisible();
    await expect(shop.banner).toHaveCount(0);
    await expect(page.getByRole("button", { name: "Create account" })).toHaveCount(0);
    expect((await shop.session())?.user).toMatchObject({ id, email, isAnonymous: false });
    expect(await database.user(id)).toMatchObject({ name: "Ada Lovelace" });
    await shop.signOut();
    await shop.signIn(email, goodPassword);
  });

  test("is told when the password is too short, and loses nothing", async ({ shop, page }) => {
    await addToCartByHttp(shop, "Enamel mug");
    const email = uniqueEmail();
    await page.goto("/account/create");
    await page.getByLabel("Email").fill(email);
    await page.getByLabel("Password").fill("short");
    await page.getByRole("button", { name: "Create account" }).click();

    await expect(shop.summary).toBeFocused();
    await shop.summary.getByRole("link", { name: "Use at least 8 characters." }).click();
    await expect(page.getByLabel("Password")).toBeFocused();
    await expect(page.getByLabel("Email")).toHaveValue(email);
    await expect(shop.banner).toBeVisible();
    expect((await shop.session())?.user.isAnonymous).toBe(true);
  });

  test("leaves the guest's old session worth nothing", async ({
    shop,
    stranger,
    page,
    baseURL,
  }) => {
    await shop.addToCart("Enamel mug");
    const old = await shop.sessionCookie();
    await shop.createAccount(uniqueEmail(), goodPassword);

    await stranger.page
      .context()
      .addCookies([{ name: old?.name ?? "", value: old?.value ?? "", url: baseURL }]);
    expect(await stranger.session()).toBeNull();
    await page.reload();
    await expect(page.getByRole("heading", { name: "Your account", exact: true })).toBeVisible();
  });
});

test.describe("a visitor", () => {
  test("registers and is a member at once", async ({ shop, page, database }) => {
    await page.goto("/sign-in");
    await page.getByRole("link", { name: "Create an account" }).click();
    await expect(page.getByRole("heading", { name: "Create your account" })).toBeVisible();
    await expect(page.getByRole("region", { name: "You keep" })).toHaveCount(0);
    const email = uniqueEmail();
    await page.getByLabel("Email").fill(email.toUpperCase());
    await page.getByLabel("Password").fill(goodPassword);
    await page.getByRole("button", { name: "Create account" }).click();

    await expect(page.getByRole("link", { name: "Account", exact: true })).toBeVisible();
    await expect(shop.banner).toHaveCount(0);
    const session = await shop.session();
    expect(session?.user).toMatchObject({ email, isAnonymous: false, verified: false });
    expect(await database.user(await shop.userId())).toMatchObject({ convertedAt: null });
  });

  test("gets the same answer for an address that somebody has", async ({ shop, stranger }) => {
    const email = uniqueEmail();
    await createAccountByHttp(stranger, email, goodPassword);
    await shop.createAccount(email, "another good password");
    expect(await shop.userId()).not.toBe(await stranger.userId());
  });

  test("is asked to sign in before an account is shown, and comes back", async ({ shop, page }) => {
    const email = uniqueEmail();
    await shop.createAccount(email, goodPassword);
    await shop.signOut();

    await page.goto("/account");
    await expect(page).toHaveURL("/sign-in?next=/account");
    await page.getByLabel("Email").fill(email);
    await page.getByLabel("Password").fill(goodPassword);
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page).toHaveURL("/account");
    await expect(page.getByRole("main")).toContainText(email);
  });
});

test("a guest who opens the account is shown what they have, and how to keep it", async ({
  shop,
  page,
}) => {
  await addToCartByHttp(shop, "Enamel mug");
  await page.goto("/account");
  await expect(page.getByRole("heading", { name: "You are a guest" })).toBeVisible();
  const owned = page.getByRole("region", { name: "You have" });
  await expect(owned).toContainText("1 item in your cart");
  await page.getByRole("link", { name: "Keep it all in an account" }).click();
  await expect(page).toHaveURL("/account/create");
});

test.describe("a member", () => {
  test("signs out and in again and finds their order", async ({ shop, page }) => {
    const email = uniqueEmail();
    const number = await orderByHttp(shop, "Enamel mug", { email });
    await createAccountByHttp(shop, email, goodPassword);
    const id = await shop.userId();

    await shop.signOut();
    expect(await shop.session()).toBeNull();
    await expect(shop.banner).toHaveCount(0);
    await page.goto("/orders");
    await expect(page.getByText(number)).toHaveCount(0);

    await shop.signIn(email, goodPassword);
    expect(await shop.userId()).toBe(id);
    await page.goto("/orders");
    await page.getByRole("link", { name: number }).click();
    await expect(page.getByRole("heading", { name: "Thank you" })).toBeVisible();
  });

  test("is sent on from the sign-in and the conversion page", async ({ shop, page }) => {
    await createAccountByHttp(shop, uniqueEmail(), goodPassword);
    await page.goto("/sign-in?next=/orders");
    await expect(page).toHaveURL("/orders");
    await page.goto("/account/create");
    await expect(page).toHaveURL("/account");
  });

  test("shops on as themselves: no banner, no guest, their address at hand", async ({
    shop,
    page,
  }) => {
    const email = uniqueEmail();
    await createAccountByHttp(shop, email, goodPassword);
    const id = await shop.userId();
    await addToCartByHttp(shop, "Enamel mug");
    await page.goto("/checkout");

    await expect(page.getByLabel("Email")).toHaveValue(email);
    await expect(shop.banner).toHaveCount(0);
    expect(await shop.userId()).toBe(id);
  });
});

test.describe("signing in", () => {
  test("answers a wrong password and an unknown address alike", async ({
    shop,
    stranger,
    page,
  }) => {
    const email = uniqueEmail();
    await createAccountByHttp(stranger, email, goodPassword);

    const answers: string[] = [];
    for (const address of [email, uniqueEmail()]) {
      await shop.trySigningIn(address, "not the password");
      await expect(shop.summary).toBeFocused();
      const main = await page.getByRole("main").innerHTML();
      answers.push(main.replaceAll(address, "the address"));
      await expect(page.getByLabel("Email")).toHaveValue(address);
      await expect(page.getByLabel("Password")).toHaveValue("");
    }

    expect(answers[0]).toContain("The email or the password is not right.");
    expect(answers[1]).toBe(answers[0]);
    expect(await shop.session()).toBeNull();
  });

  test("as a guest brings the cart and the orders along", async ({
    shop,
    stranger,
    page,
    database,
  }) => {
    const [vase, bowl] = [await database.makeProduct(), await database.makeProduct()];
    const email = uniqueEmail();
    await createAccountByHttp(stranger, email, goodPassword);
    await addToCartByHttp(stranger, vase.name, 2);
    const memberId = await stranger.userId();

    const number = await orderByHttp(shop, "Enamel mug");
    await addToCartByHttp(shop, vase.name, 3);
    await addToCartByHttp(shop, bowl.name);
    const guestId = await shop.userId();
    await page.goto("/sign-in?next=/cart");
    await page.getByLabel("Email").fill(email);
    await page.getByLabel("Password").fill(goodPassword);
    await page.getByRole("button", { name: "Sign in" }).click();

    await expect(page.getByRole("heading", { name: "Your cart" })).toBeVisible();
    await shop.expectCartCount(4);
    await expect(shop.banner).toHaveCount(0);
    expect(await shop.userId()).toBe(memberId);
    expect(await database.openCart(memberId)).toEqual([
      { slug: vase.slug, quantity: 3 },
      { slug: bowl.slug, quantity: 1 },
    ]);
    expect(await database.ordersOf(memberId)).toMatchObject([{ number }]);
    expect(await database.user(guestId)).toMatchObject({ mergedIntoId: memberId });
  });

  test("through the HTTP door gives a member's session", async ({ shop, stranger, page }) => {
    const email = uniqueEmail();
    await createAccountByHttp(stranger, email, goodPassword);
    const { csrfToken } = await (await page.request.get("/api/auth/csrf")).json();
    await page.request.post("/api/auth/callback/password", {
      form: { csrfToken, email, password: goodPassword },
      headers: { "X-Auth-Return-Redirect": "1" },
    });
    expect((await shop.session())?.user).toMatchObject({ email, isAnonymous: false });
  });
});
