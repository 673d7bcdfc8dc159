import "@/tests/support/database";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { db } from "@/lib/ground/db";
import { signInAnonymously } from "@/lib/guests/sign-in-anonymously";
import { linkAccount } from "@/lib/members/credentials/create-account";
import { signOutElsewhere } from "@/lib/members/devices/sessions-data";
import { issueTransferCode } from "@/lib/members/devices/transfer-data";
import { transferGuestHere } from "@/lib/members/devices/transfer-here";
import { registerWithKeptPasskey } from "@/lib/members/passkeys/new-passkeys";
import { signInAs } from "@/lib/members/sign-in/sign-in-as";
import { listWays } from "@/lib/members/ways/ways-data";
import { currentToken, endSession, startSession } from "@/lib/session/session";
import { type Person, viewer } from "@/lib/session/viewer";
import { listSetAsideCarts } from "@/lib/shop/cart/cart-data";
import { bringBackCart } from "@/lib/shop/cart/set-aside-data";
import { goTo } from "@/tests/support/people/devices";
import { keep, open } from "@/tests/support/people/passkeys";
import {
  newMemberRow,
  goodPassword as password,
  uniqueEmail,
  userRowOf,
} from "@/tests/support/people/people";
import { browser } from "@/tests/support/requests/browser";
import { cartOf, fillCart } from "@/tests/support/shop/checkout";
import { newProduct } from "@/tests/support/shop/shelf";

beforeEach(() => browser.forgetAll());

const me = async () => (await viewer()) as Person;
const refused = { name: "Refusal" };

describe("a guest who keeps a passkey", () => {
  test("stays a guest, and comes back as the same one with the cart", async () => {
    const { record } = await signInAnonymously();
    const mug = await newProduct();
    await fillCart(await me(), [[mug, 2]]);
    const device = await keep();
    expect(await viewer()).toMatchObject({ kind: "guest", id: record.id });

    await endSession();
    await signInAs(await open(device));
    expect(await viewer()).toMatchObject({ kind: "guest", id: record.id });
    expect(await cartOf(await me())).toEqual({ [mug.id]: 2 });
  });

  test("brings along what they gathered as another guest meanwhile", async () => {
    const { record } = await signInAnonymously();
    const [mug, pot] = [await newProduct(), await newProduct()];
    await fillCart(await me(), [[mug, 2]]);
    const device = await keep();
    await endSession();
    const { record: other } = await signInAnonymously();
    await fillCart(await me(), [[pot, 1]]);

    await signInAs(await open(device));
    expect(await viewer()).toMatchObject({ kind: "guest", id: record.id });
    expect(await cartOf(await me())).toEqual({ [mug.id]: 2, [pot.id]: 1 });
    expect(await userRowOf(other)).toMatchObject({ mergedIntoId: record.id });
  });

  test("brings that along at once, also when they would look first: no guest can say later", async () => {
    await signInAnonymously();
    const device = await keep();
    await endSession();
    await signInAnonymously();
    const pot = await newProduct();
    await fillCart(await me(), [[pot, 1]]);

    await signInAs(await open(device), { previewsFirst: true });
    expect(await cartOf(await me())).toEqual({ [pot.id]: 1 });
  });

  test("finds what was kept aside for another cart at the checkout", async () => {
    await signInAnonymously();
    const [mug, pot] = [await newProduct(), await newProduct()];
    await fillCart(await me(), [[mug, 2]]);
    const device = await keep();
    await endSession();
    await signInAnonymously();
    await fillCart(await me(), [[pot, 1]]);
    await signInAs(await open(device), { prefersGuest: true });
    expect(await cartOf(await me())).toEqual({ [pot.id]: 1 });

    const [aside] = await listSetAsideCarts(await me());
    expect(aside?.lines).toMatchObject([{ quantity: 2 }]);
    await bringBackCart(await me(), aside?.id ?? "");
    expect(await cartOf(await me())).toEqual({ [mug.id]: 2, [pot.id]: 1 });
  });

  test("uses it where they are that guest already, and nothing happens", async () => {
    const said = vi.spyOn(console, "error");
    await signInAnonymously();
    const mug = await newProduct();
    await fillCart(await me(), [[mug, 2]]);
    const guest = await me();
    await signInAs(await open(await keep()), { previewsFirst: true });
    expect(await me()).toMatchObject({ id: guest.id, sessionVersion: guest.sessionVersion });
    expect(await cartOf(await me())).toEqual({ [mug.id]: 2 });
    expect(said).not.toHaveBeenCalled();
  });

  test("ends the account's session of that browser by coming back there", async () => {
    await signInAnonymously();
    const device = await keep();
    await endSession();
    const account = await startSession(await newMemberRow());
    await signInAs(await open(device));
    expect(await viewer()).toMatchObject({ kind: "guest" });

    goTo(account);
    expect(await viewer()).toEqual({ kind: "visitor" });
  });

  test("becomes a member with it, and with no other", async () => {
    const { record } = await signInAnonymously();
    await expect(registerWithKeptPasskey()).rejects.toMatchObject(refused);
    const device = await keep();
    await registerWithKeptPasskey();
    expect(await viewer()).toMatchObject({ kind: "member", id: record.id });
    browser.forgetAll();
    expect((await open(device)).id).toBe(record.id);
  });

  test("becomes a member with a password, and whoever kept the passkey is out", async () => {
    await signInAnonymously();
    const device = await keep();
    await linkAccount({ email: uniqueEmail(), password });
    expect(await listWays((await me()).id)).toMatchObject([{ provider: "password" }]);
    browser.forgetAll();
    await expect(open(device)).rejects.toThrow("opens nothing here");
  });

  test("signs out everywhere else, also people who kept one on a device that it was transferred to", async () => {
    const { record } = await signInAnonymously();
    const here = (await currentToken()) ?? "";
    const code = (await issueTransferCode(await me())) ?? "";
    browser.forgetAll();
    await transferGuestHere(code);
    const device = await keep();

    goTo(here);
    await signOutElsewhere(await viewer());
    expect(await viewer()).toMatchObject({ id: record.id });
    browser.forgetAll();
    await expect(open(device)).rejects.toThrow("opens nothing here");
  });

  test("and has signed in to an account since is told so", async () => {
    await signInAnonymously();
    const device = await keep();
    await signInAs(await newMemberRow());
    browser.forgetAll();
    await expect(open(device)).rejects.toThrow("has gone into an account");
  });

  test("and is forgotten finds that the passkey opens nothing", async () => {
    const { record } = await signInAnonymously();
    const device = await keep();
    await db.user.delete({ where: { id: record.id } });
    browser.forgetAll();
    await expect(open(device)).rejects.toThrow("has been forgotten");
  });
});

test("a visitor keeps no passkey without an account", async () => {
  await expect(keep()).rejects.toMatchObject(refused);
  expect(await viewer()).toEqual({ kind: "visitor" });
});

test("a member adds a passkey and is who they were", async () => {
  const row = await newMemberRow();
  await startSession(row);
  const device = await keep();
  expect(await viewer()).toMatchObject({ id: row.id });
  browser.forgetAll();
  expect((await open(device)).id).toBe(row.id);
});
