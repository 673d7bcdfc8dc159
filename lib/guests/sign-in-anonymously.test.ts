import "@/tests/support/database";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/ground/db";
import { Refusal } from "@/lib/ground/forms/refusal";
import { asOwner, signInAnonymously } from "@/lib/guests/sign-in-anonymously";
import { currentToken, sessionCookie, startSession } from "@/lib/session/session";
import { type Person, viewer } from "@/lib/session/viewer";
import { addLine } from "@/lib/shop/cart/cart-data";
import { newMemberRow } from "@/tests/support/people/people";
import { browser } from "@/tests/support/requests/browser";
import { statementsOf } from "@/tests/support/requests/statements";
import { cartOf } from "@/tests/support/shop/checkout";
import { newProduct } from "@/tests/support/shop/shelf";

beforeEach(() => browser.forgetAll());

describe("a visitor who continues as a guest", () => {
  test("gets the token and the record of the contract, and nothing else", async () => {
    const given = await signInAnonymously();
    expect(given).toStrictEqual({
      token: expect.any(String),
      record: {
        id: expect.stringMatching(
          /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
        ),
        collection: "users",
        email: expect.stringMatching(/^anonymous-[0-9a-f]{32}@guests\.invalid$/),
        username: expect.stringMatching(/^guest-/),
        name: "Guest",
        verified: false,
        isAnonymous: true,
        created: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
        updated: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      },
    });
  });

  test("is signed in on this browser with that token", async () => {
    const { token, record } = await signInAnonymously();
    expect(browser.value(sessionCookie.name)).toBe(token);
    expect(await viewer()).toMatchObject({ kind: "guest", id: record.id });
  });

  test("is of the collection they chose", async () => {
    const { record } = await signInAnonymously({ collection: "customers" });
    expect(record.collection).toBe("customers");
  });

  test("stays the guest they are when they do it again, with the same token", async () => {
    const first = await signInAnonymously();
    expect(await signInAnonymously()).toEqual(first);
    expect(await signInAnonymously({ collection: "customers" })).toEqual(first);
  });

  test("stays a visitor when the collection is unknown", async () => {
    const signingIn = signInAnonymously({ collection: "admins" as "users" });
    await expect(signingIn).rejects.toMatchObject({ code: "COLLECTION_UNKNOWN" });
    expect(await currentToken()).toBeUndefined();
  });

  test("becomes a new guest when the old one is gone", async () => {
    const { record } = await signInAnonymously();
    await db.user.delete({ where: { id: record.id } });
    const again = await signInAnonymously();
    expect(again.record.id).not.toBe(record.id);
    expect(await viewer()).toMatchObject({ id: again.record.id });
  });
});

test("a member who asks to be a guest stays the member they are", async () => {
  const member = await newMemberRow();
  const token = await startSession(member);
  await expect(signInAnonymously()).rejects.toMatchObject({ code: "ALREADY_MEMBER" });
  expect(await currentToken()).toBe(token);
});

describe("a visitor who adds something to the cart", () => {
  test("is a guest with a cart, made in one transaction", async () => {
    const mug = await newProduct();
    const add = () =>
      asOwner((owner, tx) => addLine(owner, { productId: mug.id, quantity: 2 }, tx));
    const sent = await statementsOf(add);

    const guest = (await viewer()) as Person;
    expect(guest.kind).toBe("guest");
    expect(await cartOf(guest)).toEqual({ [mug.id]: 2 });

    const texts = sent.map(({ text }) => text);
    expect(texts.filter((text) => text.startsWith("BEGIN"))).toHaveLength(1);
    expect(texts.at(1)).toMatch(/^BEGIN/);
    expect(texts.at(-1)).toBe("COMMIT");
    // A limit, BEGIN, the guest with its event, the line, COMMIT.
    expect(texts).toHaveLength(5);
  });

  test("stays a visitor, and leaves no row, when it is sold out", async () => {
    const mug = await newProduct({ stock: 0 });
    let made = "";
    const adding = asOwner((owner, tx) => {
      made = owner.id;
      return addLine(owner, { productId: mug.id, quantity: 1 }, tx);
    });
    await expect(adding).rejects.toThrow(Refusal);
    expect(made).not.toBe("");
    expect(await db.user.count({ where: { id: made } })).toBe(0);
    expect(await currentToken()).toBeUndefined();
  });

  test("stays the same guest for the next thing", async () => {
    const [mug, pot] = [await newProduct(), await newProduct()];
    for (const { id: productId } of [mug, pot]) {
      await asOwner((owner, tx) => addLine(owner, { productId, quantity: 1 }, tx));
    }
    expect(await cartOf((await viewer()) as Person)).toEqual({ [mug.id]: 1, [pot.id]: 1 });
  });
});

describe("what somebody does in two writes", () => {
  const people: [string, () => Promise<unknown>][] = [
    ["a visitor", async () => undefined],
    ["a guest", () => signInAnonymously()],
    ["a member", async () => startSession(await newMemberRow())],
  ];

  test.each(people)("is done by %s as a whole", async (_, arrive) => {
    const [mug, pot] = [await newProduct(), await newProduct()];
    await arrive();
    await asOwner(async (owner, tx) => {
      await addLine(owner, { productId: mug.id, quantity: 1 }, tx);
      await addLine(owner, { productId: pot.id, quantity: 1 }, tx);
    });
    expect(await cartOf((await viewer()) as Person)).toEqual({ [mug.id]: 1, [pot.id]: 1 });
  });

  test.each(people)("is nothing for %s when the second is refused", async (_, arrive) => {
    const [mug, gone] = [await newProduct(), await newProduct({ stock: 0 })];
    await arrive();
    const working = asOwner(async (owner, tx) => {
      await addLine(owner, { productId: mug.id, quantity: 1 }, tx);
      await addLine(owner, { productId: gone.id, quantity: 1 }, tx);
    });
    await expect(working).rejects.toThrow(Refusal);
    expect(await db.cartLine.count({ where: { productId: mug.id } })).toBe(0);
  });
});

test("a member who adds something to the cart owns it themselves", async () => {
  const member = await newMemberRow();
  await startSession(member);
  expect(await asOwner(async ({ id, kind }) => ({ id, kind }))).toEqual({
    id: member.id,
    kind: "member",
  });
});
