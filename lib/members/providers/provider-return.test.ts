import "@/tests/support/database";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/ground/db";
import { readFlash } from "@/lib/ground/flash";
import { signInAnonymously } from "@/lib/guests/sign-in-anonymously";
import { resolveIdentity } from "@/lib/members/providers/identity-data";
import { completeRoundTrip } from "@/lib/members/providers/provider-return";
import { beginRoundTrip, currentRoundTrip } from "@/lib/members/providers/provider-round-trip";
import { startSession } from "@/lib/session/session";
import { type Person, toPerson, viewer } from "@/lib/session/viewer";
import { newIdentity } from "@/tests/support/people/identities";
import { newMemberRow, userRowOf, visitor } from "@/tests/support/people/people";
import { browser } from "@/tests/support/requests/browser";
import { cartOf, fillCart } from "@/tests/support/shop/checkout";
import { newProduct } from "@/tests/support/shop/shelf";
import { end } from "@/words/members/ways";

beforeEach(() => browser.forgetAll());

describe("whoever comes back from a provider", () => {
  test("and is known brings the guest's cart along, and the trip is over", async () => {
    const identity = newIdentity();
    const resolved = await resolveIdentity(visitor, identity);
    if (resolved.end !== "became") throw new Error(resolved.end);
    const { record } = await signInAnonymously();
    const mug = await newProduct();
    await fillCart((await viewer()) as Person, [[mug, 2]]);
    await beginRoundTrip({ from: "/sign-in", next: "/checkout", look: "" });

    expect(await completeRoundTrip(identity)).toMatchObject({ member: { id: resolved.member.id } });
    expect(await cartOf(toPerson(resolved.member))).toEqual({ [mug.id]: 2 });
    expect(await userRowOf(record)).toMatchObject({ mergedIntoId: resolved.member.id });
    expect(browser.value("round-trip")).toBeUndefined();
  });

  test("and was a guest is the member, and nothing has to be merged", async () => {
    const { record } = await signInAnonymously();
    expect(await completeRoundTrip(newIdentity())).toMatchObject({ member: { id: record.id } });
    expect(await userRowOf(record)).toMatchObject({ isAnonymous: false, mergedIntoId: null });
  });

  test("and is a member keeps the session, on the page that they came from", async () => {
    const [row, identity] = [await newMemberRow(), newIdentity()];
    await startSession(row);
    await beginRoundTrip({ from: "/account", next: "/account", look: "" });
    expect(await completeRoundTrip(identity)).toEqual({ to: "/account" });
    expect(await readFlash()).toMatchObject({ text: end.added, tone: "success" });

    browser.forgetAll();
    await startSession(await newMemberRow());
    await beginRoundTrip({ from: "/account?x=1", next: "/account", look: "" });
    expect(await completeRoundTrip(identity)).toEqual({ to: "/account?x=1" });
    expect(await readFlash()).toMatchObject({ text: end.taken, tone: "warning" });
  });

  test("and has too many ways is told so, not let down", async () => {
    const row = await newMemberRow();
    await startSession(row);
    await db.account.createMany({
      data: Array.from({ length: 20 }, (_, index) => ({
        userId: row.id,
        provider: "oidc",
        providerAccountId: `${row.id} ${index}`,
        label: "ada",
      })),
    });
    expect(await completeRoundTrip(newIdentity())).toEqual({ to: "/sign-in" });
    expect(await readFlash()).toMatchObject({ text: end.full, tone: "warning" });
  });
});

test.each([
  "nothing that we wrote",
  "null",
  "7",
  '{"from":"//evil.example","next":"https://evil.example","look":{}}',
  '{"from":["/a"],"next":null}',
])("a trip of %s leads nowhere else", async (value) => {
  browser.hold("round-trip", value);
  expect(await currentRoundTrip()).toMatchObject({ from: "/sign-in", next: "/" });
});
