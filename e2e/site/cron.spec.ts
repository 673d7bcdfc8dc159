import { alone, expect, test } from "@/tests/support/browser/fixtures";

const ADDRESS = "/api/cron/expire-guests";
const headers = { authorization: `Bearer ${process.env.E2E_CRON_SECRET}` };

// It also pays back what is owed, which other tests want to see owed.
test(
  "the scheduler's address forgets guests who stay away, and nobody else",
  alone,
  async ({ shop, stranger, request, database }) => {
    await shop.addToCart("Enamel mug");
    await stranger.addToCart("Enamel mug");
    const [idle, active] = [await shop.userId(), await stranger.userId()];
    await database.leaveFor(31, idle);

    const response = await request.post(ADDRESS, { headers });

    expect(response.status()).toBe(200);
    expect(await response.json()).toMatchObject({ done: true });
    expect(await database.user(idle)).toBeUndefined();
    expect(await database.user(active)).toMatchObject({ isAnonymous: true });
    await shop.openCart();
    await expect(shop.banner).toBeHidden();
    await shop.expectCartCount(0);
  },
);

test("is closed to whoever does not know the secret, and to a HEAD", async ({ request }) => {
  for (const authorization of ["", "Bearer", "Bearer wrong"]) {
    const response = await request.get(ADDRESS, { headers: { authorization } });
    expect(response.status(), authorization).toBe(401);
    expect(await response.json()).toEqual({ message: expect.stringMatching(/\.$/) });
  }
  expect((await request.head(ADDRESS, { headers })).status()).toBe(405);
});
