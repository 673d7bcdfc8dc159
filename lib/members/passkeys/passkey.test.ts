import "@/tests/support/database";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/ground/db";
import { signInAnonymously } from "@/lib/guests/sign-in-anonymously";
import { addPasskey, registerWithPasskey } from "@/lib/members/passkeys/new-passkeys";
import {
  offerAuthentication,
  offerRegistration,
  spendChallenge,
} from "@/lib/members/passkeys/passkey-offers";
import { admitByPasskey } from "@/lib/members/passkeys/passkey-sign-in";
import { signInAs } from "@/lib/members/sign-in/sign-in-as";
import { currentToken, sessionCookie } from "@/lib/session/session";
import { type Person, viewer } from "@/lib/session/viewer";
import { Authenticator } from "@/tests/support/people/authenticator";
import { keep, open, register } from "@/tests/support/people/passkeys";
import { userRowOf } from "@/tests/support/people/people";
import { browser } from "@/tests/support/requests/browser";
import { cartOf, fillCart } from "@/tests/support/shop/checkout";
import { newProduct } from "@/tests/support/shop/shelf";

beforeEach(() => browser.forgetAll());

const me = async () => (await viewer()) as Person;

const refused = { name: "Refusal" };

describe("somebody with a passkey and nothing else", () => {
  test("was a guest and is a member in place, with the cart and a new session", async () => {
    const { token, record } = await signInAnonymously();
    const mug = await newProduct();
    await fillCart(await me(), [[mug, 2]]);
    browser.headers.set("user-agent", "Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0.0.0");
    await register();

    expect(await viewer()).toMatchObject({ kind: "member", id: record.id, mailbox: null });
    expect(await cartOf(await me())).toEqual({ [mug.id]: 2 });
    expect(await currentToken()).not.toBe(token);
    const row = await db.user.findUniqueOrThrow({
      where: { id: record.id },
      include: { accounts: true },
    });
    expect(row).toMatchObject({
      name: "Member",
      email: record.email,
      emailIsPlaceholder: true,
      emailVerified: null,
      passwordHash: null,
      convertedAt: expect.any(Date),
      accounts: [{ provider: "passkey", label: "Chrome on Linux", publicKey: expect.anything() }],
    });
    browser.hold(sessionCookie.name, token);
    expect(await viewer()).toEqual({ kind: "visitor" });
  });

  test("was a visitor, and comes back with it", async () => {
    const { device, member } = await register();
    expect(await viewer()).toMatchObject({ kind: "member", id: member.id, mailbox: null });
    expect(await userRowOf(member)).toMatchObject({ emailIsPlaceholder: true, convertedAt: null });
    browser.forgetAll();
    await signInAs(await open(device));
    expect(await viewer()).toMatchObject({ kind: "member", id: member.id });
  });

  test("brings a guest's cart along when they come back", async () => {
    const { device, member } = await register();
    browser.forgetAll();
    await signInAnonymously();
    const mug = await newProduct();
    await fillCart(await me(), [[mug, 1]]);
    await signInAs(await open(device));
    expect(await viewer()).toMatchObject({ id: member.id });
    expect(await cartOf(await me())).toEqual({ [mug.id]: 1 });
  });

  test("is not made twice: a member is told that they are one", async () => {
    await register();
    await expect(register()).rejects.toMatchObject({ code: "ALREADY_MEMBER" });
  });
});

describe("a passkey that was made", () => {
  test("is made once with a challenge, and only by whom it was for", async () => {
    await signInAnonymously();
    const made = new Authenticator().create(await offerRegistration(await viewer()));
    browser.forgetAll();
    await signInAnonymously();
    await expect(registerWithPasskey(made)).rejects.toMatchObject(refused);

    const own = new Authenticator().create(await offerRegistration(await viewer()));
    await addPasskey(own);
    await expect(addPasskey(own)).rejects.toMatchObject(refused);
    expect(await db.account.count({ where: { userId: (await me()).id } })).toBe(1);
  });

  test("for another site, or for a challenge that nobody gave, is refused", async () => {
    const twists = [{ origin: "https://evil.example" }, { challenge: "bm9ib2R5IGdhdmUgdGhpcw" }];
    for (const twist of twists) {
      const made = new Authenticator().create(await offerRegistration(await viewer()), twist);
      await expect(registerWithPasskey(made)).rejects.toMatchObject(refused);
    }
    expect(await viewer()).toEqual({ kind: "visitor" });
  });

  test("too long ago is refused", async () => {
    const options = await offerRegistration(await viewer());
    await db.verificationToken.updateMany({
      where: { purpose: "passkey", usedAt: null },
      data: { expiresAt: new Date() },
    });
    await expect(registerWithPasskey(new Authenticator().create(options))).rejects.toMatchObject(
      refused,
    );
  });

  test("under a name that somebody else's has does not take it over", async () => {
    const { device, member } = await register();
    browser.forgetAll();
    await expect(register(device)).rejects.toThrow("in use here already");
    expect(await db.account.findMany({ where: { providerAccountId: device.id } })).toMatchObject([
      { userId: member.id },
    ]);
    expect(await viewer()).toEqual({ kind: "visitor" });
  });

  test("is one of twenty ways at most", async () => {
    const { member } = await register();
    await db.account.createMany({
      data: Array.from({ length: 19 }, (_, index) => ({
        userId: member.id,
        provider: "oidc",
        providerAccountId: `${member.id} ${index}`,
        label: "ada",
      })),
    });
    await expect(keep()).rejects.toThrow("20 ways");
  });
});

describe("a passkey that is used", () => {
  test("signs one challenge once", async () => {
    const { device } = await register();
    browser.forgetAll();
    const used = device.use(await offerAuthentication(await viewer()));
    await admitByPasskey(used);
    await expect(admitByPasskey(used)).rejects.toMatchObject(refused);
  });

  test("cannot have signed a challenge of somebody else's", async () => {
    const { device } = await register();
    browser.forgetAll();
    await signInAnonymously();
    const used = device.use(await offerAuthentication(await viewer()));
    browser.forgetAll();
    await expect(admitByPasskey(used)).rejects.toMatchObject(refused);
  });

  test.each([
    ["for another site", { origin: "https://evil.example" }],
    ["as somebody else's", { userHandle: "AZqLJ1Z2cHCf0pX2uZ4N7Q" }],
    ["as nobody's", { userHandle: "" }],
  ])("%s is refused", async (_name, twist) => {
    const { device } = await register();
    browser.forgetAll();
    const used = device.use(await offerAuthentication(await viewer()), twist);
    await expect(admitByPasskey(used)).rejects.toMatchObject(refused);
  });

  test("by another key under its name is refused", async () => {
    const [{ device }, eve] = [await register(), new Authenticator()];
    browser.forgetAll();
    const theirs = eve.use(await offerAuthentication(await viewer()), { userHandle: "AA" });
    const forged = { ...theirs, id: device.id, rawId: device.id };
    await expect(admitByPasskey(forged)).rejects.toMatchObject(refused);
  });

  test("and counts backwards is a copy, and refused", async () => {
    const { device } = await register();
    browser.forgetAll();
    await open(device);
    await open(device);
    const copy = device.use(await offerAuthentication(await viewer()), { counter: 1 });
    await expect(admitByPasskey(copy)).rejects.toMatchObject(refused);
  });

  test("and never counts, as those that are synced, goes on to work", async () => {
    const { device, member } = await register();
    browser.forgetAll();
    for (let times = 0; times < 2; times++) {
      const used = device.use(await offerAuthentication(await viewer()), { counter: 0 });
      expect((await admitByPasskey(used)).id).toBe(member.id);
    }
  });

  test("after it was removed, or its person erased, opens nothing", async () => {
    const { device, member } = await register();
    browser.forgetAll();
    await db.user.delete({ where: { id: member.id } });
    await expect(open(device)).rejects.toThrow("opens nothing here");
  });
});

test("a network asks for a challenge so often an hour, and is told when again", async () => {
  for (let spent = 0; spent < 120; spent++) await spendChallenge();
  await expect(spendChallenge()).rejects.toThrow("Try again in 60 minutes");
});
