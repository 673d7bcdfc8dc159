import { expect, test } from "@/tests/support/browser/fixtures";
import { fieldsOf } from "@/tests/support/servers/shopper";
import { startNextAlone } from "@/tests/support/servers/test-server";

const NOWHERE = "postgresql://nobody@127.0.0.1:1/none";

test.describe("server/next-internals is still needed:", () => {
  // A slug has no capitals, so nobody asks the database for this one.
  const pages = { "a fault": "/products/enamel-mug", "what is not there": "/products/NOTHING" };

  test("Next alone leaves the page of a fault, or of what is not there, blank", async () => {
    const next = await startNextAlone(NOWHERE);
    for (const [kind, path] of Object.entries(pages)) {
      const answer = await fetch(next.baseUrl + path);
      expect.soft(answer.status, kind).toBe(kind === "a fault" ? 500 : 404);
      expect.soft(answer.headers.get("content-type"), kind).toContain("text/html");
      const html = await answer.text();
      expect.soft(html, kind).toContain('<html id="__next_error__">');
      expect.soft(html, kind).not.toContain("<h1");
    }
    await next.close();
  });

  test("our server sends both as whole pages", async ({ sharedShop }) => {
    const baseURL = await sharedShop({ DATABASE_URL: NOWHERE });
    for (const [kind, path] of Object.entries(pages)) {
      const answer = await fetch(baseURL + path);
      expect.soft(answer.status, kind).toBe(kind === "a fault" ? 503 : 404);
      expect.soft(await answer.text(), kind).toContain("<h1");
    }
  });
});

test("behind a proxy that speaks https, an action's redirect brings the page along", async ({
  openShop,
}) => {
  const origin = "https://shop.example";
  const baseURL = await openShop({ APP_URL: origin, TRUSTED_PROXY_HOPS: "1" });
  const headers = { "x-forwarded-proto": "https", "x-forwarded-for": "203.0.113.7", origin };

  const signIn = await (await fetch(`${baseURL}/sign-in`, { headers })).text();
  const fields = fieldsOf(signIn, "Continue as Guest");
  const [, id = ""] = /"id":"(\w+)"/.exec(JSON.stringify(fields).replaceAll("\\", "")) ?? [];
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    if (!name.startsWith("$")) body.append(`_1_${name}`, value);
  }
  body.append("0", '[null,"$K1"]');
  const answer = await fetch(`${baseURL}/sign-in`, {
    method: "POST",
    body,
    headers: { ...headers, "next-action": id },
  });
  expect(answer.headers.get("x-action-redirect")).toBe("/;push");
  expect(await answer.text()).toContain("You are a guest.");
});
