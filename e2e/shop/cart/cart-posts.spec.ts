import { expect, test } from "@/tests/support/browser/fixtures";
import { problemIn } from "@/tests/support/browser/posted-form";

const noQuantities = ["-1", "0", "0.5", "1e3", "NaN", "100", "2147483648", "", " 2", "[3]"];

test.describe("a form sent by a program", () => {
  test("cannot add what is no quantity", async ({ shop, database }) => {
    const { slug } = await database.makeProduct();
    for (const quantity of noQuantities) {
      const answer = await shop.post(`/products/${slug}`, "Add to cart", { quantity });
      expect.soft(await problemIn(answer), quantity).toContain("Choose a quantity from 1 to 99.");
    }
    expect(await database.linesOf(slug)).toEqual([]);
    expect(await shop.sessionCookie()).toBeUndefined();
  });

  test("cannot change a line to what is no quantity", async ({ shop, database }) => {
    const { name, slug } = await database.makeProduct();
    await shop.addToCart(name, 2);

    for (const quantity of noQuantities) {
      const answer = await shop.post("/cart", "Update", { quantity });
      expect.soft(await problemIn(answer), quantity).toContain("Choose a quantity from 1 to 99.");
    }
    expect(await database.openCart(await shop.userId())).toEqual([{ slug, quantity: 2 }]);
  });

  test("cannot choose its own price, owner or cart", async ({ shop, stranger, database }) => {
    const mine = await database.makeProduct({ priceCents: 5000 });
    await stranger.addToCart("Enamel mug");
    const victim = await stranger.userId();

    await shop.post(`/products/${mine.slug}`, "Add to cart", {
      price: "1",
      priceCents: "1",
      userId: victim,
      owner: victim,
      isAnonymous: "false",
      role: "admin",
    });

    expect(await database.openCart(victim)).toEqual([{ slug: "enamel-mug", quantity: 1 }]);
    expect((await shop.session())?.user).toMatchObject({ isAnonymous: true, role: "member" });
    await shop.openCart();
    await expect(shop.total).toContainText("50,00 €");
  });

  test("cannot add what is not in the shop", async ({ shop }) => {
    for (const productId of ["00000000-0000-7000-8000-000000000000", "1", "' OR 1=1"]) {
      const answer = await shop.post("/products/enamel-mug", "Add to cart", { productId });
      expect(await problemIn(answer)).toContain("not in the shop");
    }
    expect(await shop.sessionCookie()).toBeUndefined();
  });

  test("cannot touch the line of somebody else", async ({ shop, stranger, database }) => {
    const { name, slug } = await database.makeProduct();
    await stranger.addToCart(name, 2);
    await stranger.openCart();
    const lineId = await stranger.line(name).locator("input[name=lineId]").first().inputValue();
    await shop.addToCart("Enamel mug");

    await shop.post("/cart", "Update", { lineId, quantity: "9" });
    await shop.post("/cart", "Remove", { lineId });

    expect(await database.linesOf(slug)).toMatchObject([{ quantity: 2 }]);
  });
});
