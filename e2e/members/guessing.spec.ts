import type { APIRequestContext } from "@playwright/test";
import { expect, goodPassword, test, uniqueEmail } from "@/tests/support/browser/fixtures";
import { Shop } from "@/tests/support/browser/shop";

/** All at once, each saying that it comes from somewhere else. */
async function guessByDoor(request: APIRequestContext, email: string, times: number) {
  const { csrfToken } = await (await request.get("/api/auth/csrf")).json();
  const guesses = Array.from({ length: times }, (_, n) => guess(request, csrfToken, email, n));
  return Promise.all(guesses);
}

function guess(request: APIRequestContext, csrfToken: string, email: string, n: number) {
  const address = `198.51.100.${n}`;
  return request.post("/api/auth/callback/password", {
    form: { csrfToken, email, password: `wrong ${n}` },
    headers: {
      "X-Auth-Return-Redirect": "1",
      "X-Forwarded-For": address,
      "X-Real-IP": address,
      Forwarded: `for=${address}`,
    },
  });
}

test("who guesses is slowed at every door, whatever they say of themselves; the owner gets in", async ({
  browser,
  openShop,
}) => {
  const baseURL = await openShop({});
  const visitor = async () => new Shop(await (await browser.newContext({ baseURL })).newPage());
  const [owner, thief] = [await visitor(), await visitor()];
  const email = uniqueEmail();
  await owner.createAccount(email, goodPassword);
  await owner.signOut();

  const answers = await guessByDoor(thief.page.request, email, 14);
  const refused = answers.filter((answer) => answer.status() === 429);
  expect(refused).toHaveLength(4);
  for (const answer of refused) {
    const wait = Number(answer.headers()["retry-after"]);
    expect(wait).toBeGreaterThan(800);
    expect(wait).toBeLessThanOrEqual(900);
    expect(await answer.json()).toMatchObject({ code: "TOO_MANY_TRIES", retryAfterSeconds: wait });
  }

  await thief.trySigningIn(email, goodPassword);
  await expect(thief.summary).toContainText(/Too many tries. Wait \d+ minutes, or set a new/);
  const wayOut = thief.summary.getByRole("link", { name: "Set a new password by email" });
  await expect(wayOut).toHaveAttribute("href", "/account/forgot");
  await owner.signIn(email, goodPassword);
});
