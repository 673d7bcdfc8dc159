import { alone, expect, test } from "@/tests/support/browser/fixtures";

test.describe("a visitor becomes a guest", () => {
  test(
    "by adding to the cart: one person, one cart, one line",
    alone,
    async ({ shop, database }) => {
      const { name, slug } = await database.makeProduct();
      const before = await database.countUsers();

      await shop.addToCart(name);

      await expect(shop.banner).toContainText("guest");
      await expect(shop.banner).toContainText(/until \d{1,2} \w+ 20\d\d/);
      await expect(shop.banner.getByRole("link", { name: "Create your account" })).toBeVisible();
      const session = await shop.session();
      expect(session?.user).toMatchObject({
        isAnonymous: true,
        collection: "users",
        verified: false,
      });
      const id = await shop.userId();
      expect(await database.countUsers()).toBe(before + 1);
      expect(await database.countCarts(id)).toBe(1);
      expect(await database.openCart(id)).toEqual([{ slug, quantity: 1 }]);
    },
  );

  test("once: what they add later goes into the same cart", alone, async ({ shop, database }) => {
    const { name, slug } = await database.makeProduct();
    await shop.addToCart(name);
    const id = await shop.userId();
    const before = await database.countUsers();

    await shop.addToCart(name, 2);
    await shop.addToCart("Enamel mug");

    expect(await shop.userId()).toBe(id);
    expect(await database.countUsers()).toBe(before);
    expect(await database.countCarts(id)).toBe(1);
    expect(await database.openCart(id)).toEqual([
      { slug, quantity: 3 },
      { slug: "enamel-mug", quantity: 1 },
    ]);
  });

  test("but not by asking for something that cannot be had", async ({ shop, database }) => {
    const { name, slug } = await database.makeProduct({ stock: 1 });
    await shop.openProduct(name);
    await database.setStock({ name, slug }, 0);

    await shop.page.getByRole("button", { name: "Add to cart" }).click();

    await expect(shop.page.getByRole("main")).toContainText(/sold out/i);
    expect(await shop.sessionCookie()).toBeUndefined();
    expect(await database.linesOf(slug)).toEqual([]);
  });
});

test.describe("Continue as Guest", () => {
  test("makes a user of the sign-in page's visitor", async ({ shop, page, database }) => {
    await page.goto("/sign-in?next=/cart");
    await shop.continueAsGuest();

    await expect(page).toHaveURL("/cart");
    const guest = await database.user(await shop.userId());
    expect(guest).toMatchObject({ collection: "users", isAnonymous: true, passwordHash: null });
    expect(guest?.email).toMatch(/^anonymous-[0-9a-f]{32}@/);
  });

  test("makes a customer of the checkout's visitor", async ({ shop, page, database }) => {
    await page.goto("/checkout");
    await shop.continueAsGuest();

    await expect(page).toHaveURL("/checkout");
    expect(await database.user(await shop.userId())).toMatchObject({
      collection: "customers",
      isAnonymous: true,
    });
  });

  test("comes before any field and any other button", async ({ page }) => {
    for (const path of ["/sign-in", "/checkout"]) {
      await page.goto(path);
      const controls = page
        .getByRole("main")
        .locator("a, button, input:not([type=hidden]), select");
      await expect(controls.first()).toHaveText("Continue as Guest");
    }
  });

  test("leads home when nobody said where to go", async ({ shop, page }) => {
    await page.goto("/sign-in");
    await shop.continueAsGuest();
    await expect(page).toHaveURL("/");
  });

  const elsewhere = [
    "//evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "https:evil.example",
    "https://evil.example/",
    "/\t/evil.example",
    "/%09/evil.example",
    "javascript:alert(1)",
    "//localhost:1@evil.example",
  ];
  test("stays on this site, whatever the address says", async ({ shop, page, baseURL }) => {
    for (const next of elsewhere) {
      const path = `/sign-in?next=${encodeURIComponent(next)}`;
      for (const changes of [{}, { next }] as Record<string, string>[]) {
        const answer = await shop.post(path, "Continue as Guest", changes);
        expect(answer.status(), next).toBe(303);
        expect(new URL(answer.headers().location ?? "", baseURL).origin, next).toBe(baseURL);
        await page.context().clearCookies();
      }
    }
  });
});

test.describe("the HTTP door", () => {
  test("gives a guest's session, and the same guest when called again", async ({
    shop,
    request,
    database,
  }) => {
    await shop.continueByDoor();
    const first = await shop.session();

    expect(first).toEqual({
      user: {
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        name: "Guest",
        email: expect.stringMatching(/^anonymous-[0-9a-f]+@guests\.invalid$/),
        isAnonymous: true,
        collection: "users",
        verified: false,
        role: "member",
      },
      expires: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    });
    expect(await shop.sessionCookie()).toMatchObject({
      httpOnly: true,
      sameSite: "Lax",
      path: "/",
    });

    await shop.continueByDoor();
    expect((await shop.session())?.user).toEqual(first?.user);
    expect(await database.user(await shop.userId())).toMatchObject({ isAnonymous: true });

    const somebodyElse = await request.get("/api/auth/session");
    expect(await somebodyElse.json()).toBeNull();
  });

  test("takes the collection that is asked for", async ({ shop }) => {
    await shop.continueByDoor({ collection: "customers" });
    expect((await shop.session())?.user.collection).toBe("customers");
  });

  test("stays shut for a collection that does not exist", async ({ shop }) => {
    const answer = await shop.continueByDoor({ collection: "admins" });
    expect(await answer.text()).toContain("COLLECTION_UNKNOWN");
    expect(await shop.session()).toBeNull();
  });

  test("stays shut without the CSRF token", async ({ shop, page }) => {
    await page.request.post("/api/auth/callback/anonymous", { form: {}, maxRedirects: 0 });
    expect(await shop.session()).toBeNull();
  });
});
