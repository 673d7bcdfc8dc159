import { catalogue } from "@/prisma/catalogue";
import { expect, test } from "@/tests/support/browser/fixtures";
import { slugOf } from "@/tests/support/browser/shop";

const PERSONAL = ["/account", "/account/create", "/orders", "/orders/find", "/pay"];
const OPEN = ["/", "/products/enamel-mug", "/cart", "/checkout", "/sign-in", "/wishlist"];

test("a search engine is told of everything on sale", async ({ request, baseURL }) => {
  const sitemap = await (await request.get("/sitemap.xml")).text();
  const listed = Array.from(sitemap.matchAll(/<loc>(.*?)<\/loc>/g), ([, url]) => url);
  for (const { name } of catalogue) expect(listed).toContain(`${baseURL}/products/${slugOf(name)}`);
  expect(listed).toContain(`${baseURL}/`);
  for (const url of [listed[0], listed[1], listed.at(-1)]) {
    expect((await request.get(String(url))).status()).toBe(200);
  }
});

test("a search engine is kept from what is personal", async ({ request, baseURL }) => {
  const robots = await (await request.get("/robots.txt")).text();
  expect(robots).toContain(`Sitemap: ${baseURL}/sitemap.xml`);
  const closed = Array.from(robots.matchAll(/^Disallow: (.*)$/gm), ([, path]) => String(path));
  const isClosed = (path: string) => closed.some((prefix) => path.startsWith(prefix));
  expect(PERSONAL.filter((path) => !isClosed(path))).toEqual([]);
  expect(OPEN.filter(isClosed)).toEqual([]);
});

for (const path of ["/", "/products/enamel-mug"]) {
  test(`a link to ${path} shows a picture where it is shared`, async ({ page, request }) => {
    await page.goto(path);
    const property = (name: string) =>
      page.locator(`meta[property="${name}"]`).getAttribute("content");
    await expect(page.locator('meta[name="twitter:card"]')).toHaveAttribute(
      "content",
      "summary_large_image",
    );
    expect(await property("og:image:alt")).toBeTruthy();

    const picture = await request.get(String(await property("og:image")));
    expect(picture.headers()["content-type"]).toBe("image/png");
    const png = await picture.body();
    // The width and height of a PNG stand at these places of its header.
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  });
}

test("a product that has no drawing has no picture to share", async ({ request }) => {
  expect((await request.get("/products/no-such-thing/opengraph-image")).status()).toBe(404);
});
