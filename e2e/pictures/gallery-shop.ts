import { addToCartByHttp } from "@/tests/support/browser/by-http";
import { expect, type Visit } from "@/tests/support/browser/fixtures";
import { type PageState, pressInVain } from "@/tests/support/browser/page-state";
import { openCuttingProxy } from "@/tests/support/servers/cutting-proxy";

/** The shop's window, the cart and the wishlist. */
export const shopStates: PageState[] = [
  { name: "home", who: "visitor", arrive: ({ page }) => page.goto("/") },
  { name: "home, as a guest", who: "guest", arrive: (visit) => asGuest(visit, "/") },
  { name: "category", who: "visitor", arrive: ({ page }) => page.goto("/?category=garden") },
  { name: "search, found", who: "visitor", arrive: ({ page }) => page.goto("/?q=mug") },
  { name: "search, nothing found", who: "visitor", arrive: ({ page }) => page.goto("/?q=boat") },
  { name: "product", who: "visitor", arrive: ({ shop }) => shop.openProduct("Enamel mug") },
  { name: "product, just added", who: "guest", arrive: ({ shop }) => shop.addToCart("Enamel mug") },
  {
    name: "product, sold out",
    who: "visitor",
    arrive: ({ shop }) => shop.openProduct("Garden lantern"),
  },
  {
    name: "product, not so many",
    who: "visitor",
    arrive: async ({ shop, page }) => {
      await shop.openProduct("Enamel mug");
      await page.getByLabel("Quantity").fill("0");
      await pressInVain(shop, "Add to cart");
    },
  },
  { name: "cart, empty", who: "visitor", arrive: ({ shop }) => shop.openCart() },
  {
    name: "cart",
    who: "guest",
    arrive: async ({ shop }) => {
      await addToCartByHttp(shop, "Enamel mug", 2);
      await addToCartByHttp(shop, "Desk lamp");
      await shop.openCart();
    },
  },
  {
    name: "cart, a line sold out",
    who: "guest",
    arrive: async ({ shop, database }) => {
      const vase = await database.makeProduct();
      await addToCartByHttp(shop, vase.name);
      await addToCartByHttp(shop, "Desk lamp");
      await database.setStock(vase, 0);
      await shop.openCart();
    },
  },
  {
    name: "wishlist, to try",
    who: "visitor",
    arrive: async ({ page }) => {
      // The page would make its visitor a guest at once; here its request does not get through.
      await page.route("/wishlist", (route) =>
        route.request().method() === "POST" ? route.abort() : route.continue(),
      );
      await page.goto("/wishlist");
    },
  },
  { name: "wishlist, empty", who: "guest", arrive: (visit) => asGuest(visit, "/wishlist") },
  {
    name: "wishlist",
    who: "guest",
    arrive: async ({ shop, page }) => {
      await shop.wish("Desk lamp");
      await shop.wish("Garden lantern");
      await page.goto("/wishlist");
    },
  },
  {
    name: "wishlist, full",
    who: "guest",
    arrive: async (visit) => {
      await asGuest(visit, "/");
      await visit.database.makeWishes(await visit.shop.userId(), 10);
      await visit.page.goto("/wishlist");
    },
  },
  { name: "not found", who: "visitor", arrive: ({ page }) => page.goto("/no-such-page") },
  {
    name: "session ended",
    who: "visitor",
    arrive: async (visit) => {
      await asGuest(visit, "/");
      await visit.database.deleteUser(await visit.shop.userId());
      await visit.page.goto("/");
    },
  },
];

/** What is shown when the database goes away: in the page, or in its place. */
export const brokenStates: PageState[] = [
  {
    name: "error on the way",
    who: "visitor",
    arrive: async (visit) => {
      const { address, cutOff } = await openFragileShop(visit);
      await visit.page.goto(address);
      cutOff();
      await visit.page.getByRole("link", { name: "Garden", exact: true }).click();
      await expect(visit.page.getByText("Try again", { exact: true })).toBeVisible();
    },
  },
  {
    name: "outage",
    who: "visitor",
    arrive: async (visit) => {
      const { address, cutOff } = await openFragileShop(visit);
      await visit.page.goto(`${address}/wishlist`); // which makes its visitor a guest
      await expect(visit.shop.banner).toBeVisible();
      cutOff();
      await visit.page.goto(`${address}/cart`);
      await expect(visit.page.getByText("Try again", { exact: true })).toBeVisible();
    },
  },
];

/** Somebody with one thing in the cart. */
export async function asGuest({ shop, page }: Visit, path: string): Promise<void> {
  await addToCartByHttp(shop, "Enamel mug");
  await page.goto(path);
}

/** A shop whose database can be taken away. */
async function openFragileShop({ openShop }: Visit) {
  const { databaseUrl, cutOff } = await openCuttingProxy(process.env.E2E_DATABASE_URL ?? "");
  const address = await openShop({ DATABASE_URL: databaseUrl });
  return { address, cutOff };
}
