import { randomUUID } from "node:crypto";
import { addToCartByHttp } from "@/tests/support/browser/by-http";
import { expect, test } from "@/tests/support/browser/fixtures";
import { startMailServer } from "@/tests/support/people/mail-server";

test("a shop that is open has no inbox: everybody's mail is nobody's page", async ({
  shop,
  page,
  database,
}) => {
  const mail = await database.writeMail();
  await addToCartByHttp(shop, "Enamel mug");
  await page.goto("/no-such-page");
  const nothing = await page.locator("body").ariaSnapshot();

  for (const path of ["/dev/inbox", `/dev/inbox/${mail.id}`, `/dev/inbox/${randomUUID()}`]) {
    const response = await page.goto(path);
    expect.soft(response?.status(), path).toBe(404);
    expect.soft(await response?.text(), path).not.toContain(mail.subject);
    await expect.soft(page, path).toHaveTitle("Not found · Guestlane");
    expect.soft(await page.locator("body").ariaSnapshot(), path).toBe(nothing);
  }
});

test("the footer has no way to it", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("contentinfo").getByRole("link", { name: /inbox/i })).toHaveCount(0);
});

test("a shop that opens with a mail server sends what was left behind", async ({
  openShop,
  database,
}) => {
  const server = await startMailServer();
  const { subject } = await database.writeMail();
  await openShop({ SMTP_URL: server.url, MAIL_FROM: "The shop <shop@shop.example>" });

  const arrived = () => server.received.filter(({ headers }) => headers.subject === subject);
  await expect.poll(arrived).toHaveLength(1);
  expect(arrived()).toMatchObject([
    { to: ["ada@example.com"], parts: { "text/plain": expect.stringContaining("Hello Ada") } },
  ]);
  await server.close();
});
