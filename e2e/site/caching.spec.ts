import { expect, test } from "@/tests/support/browser/fixtures";
import { Shop } from "@/tests/support/browser/shop";
import { type CachingProxy, openCachingProxy } from "@/tests/support/servers/caching-proxy";

let proxy: CachingProxy;
test.beforeEach(async () => {
  proxy = await openCachingProxy();
});
test.afterEach(() => proxy.close());

test("through a greedy shared cache nobody sees what is somebody else's", async ({
  browser,
  openShop,
  database,
}) => {
  proxy.forwardTo(await openShop({ APP_URL: proxy.url, TRUSTED_PROXY_HOPS: "1" }));
  const person = async () =>
    new Shop(await (await browser.newContext({ baseURL: proxy.url })).newPage());
  const [ada, eve] = [await person(), await person()];
  const { name, slug } = await database.makeProduct();

  await ada.addToCart(name, 2);
  const number = await ada.order(name, { fullName: "Ada of the Cache" });
  await ada.addToCart(name);
  const everywhere = ["/", `/products/${slug}`, "/cart", "/checkout", "/orders", "/wishlist"];
  const addresses = [...everywhere, `/orders/${number}`, "/account/data", "/api/auth/session"];
  for (const path of addresses) await ada.page.goto(path);
  const [id, cookie] = [await ada.userId(), await ada.sessionCookie()];

  for (const path of addresses) {
    for (const headers of [undefined, { RSC: "1" }]) {
      const answer = await eve.page.request.get(path, headers && { headers });
      const body = await answer.text();
      for (const secret of [id, "Ada of the Cache", "Guest status", cookie?.value ?? "?"]) {
        expect(body, path).not.toContain(secret);
      }
      expect(answer.headers()["set-cookie"] ?? "", path).not.toContain("session-token");
    }
  }
  await eve.page.goto("/");
  await eve.expectCartCount(0);
  await eve.addToCart("Enamel mug");
  expect(await eve.userId()).not.toBe(id);
  expect(proxy.hits()).toBeGreaterThan(0);
});
