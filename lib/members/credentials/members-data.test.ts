import "@/tests/support/database";
import { describe, expect, test, vi } from "vitest";
import { db } from "@/lib/ground/db";
import * as passwords from "@/lib/ground/secrets/password";
import { createMember, findMember, promoteGuest } from "@/lib/members/credentials/members-data";
import { mergeGuest } from "@/lib/members/merge/merge-data";
import { describeBelongings } from "@/lib/product/belongings";
import { toPerson } from "@/lib/session/viewer";
import {
  newGuest,
  newMember,
  newMemberRow,
  goodPassword as password,
  uniqueEmail,
  userRowOf,
  visitor,
} from "@/tests/support/people/people";
import { fillCart, orderFor } from "@/tests/support/shop/checkout";
import { newProduct } from "@/tests/support/shop/shelf";

const WRONG = "The email or the password is not right. Check both and try again.";

async function guestWithBelongings() {
  const [guest, mug] = [await newGuest(), await newProduct()];
  await orderFor(guest, [[mug, 1]]);
  await fillCart(guest, [[mug, 2]]);
  await db.wishlistItem.create({ data: { userId: guest.id, productId: mug.id } });
  return { guest, mug };
}

describe("a guest who creates an account", () => {
  test("is a member with the same id, unproven, and can sign in", async () => {
    const [guest, email] = [await newGuest(), uniqueEmail()];
    const member = await promoteGuest(guest, { email, password });
    expect(member.id).toBe(guest.id);
    expect(await userRowOf(guest)).toMatchObject({
      isAnonymous: false,
      email,
      name: email.split("@")[0],
      emailVerified: null,
      convertedAt: expect.any(Date),
      role: "member",
    });
    expect((await findMember({ email, password })).id).toBe(guest.id);
  });

  test("keeps their cart, orders and wishes", async () => {
    const { guest } = await guestWithBelongings();
    const before = await describeBelongings(guest.id);
    await promoteGuest(guest, { email: uniqueEmail(), password });
    expect(before).toEqual(["2 items in your cart", "1 order", "1 wish"]);
    expect(await describeBelongings(guest.id)).toEqual(before);
  });

  test("leaves the guest's sessions behind", async () => {
    const guest = await newGuest();
    const { sessionVersion } = await promoteGuest(guest, { email: uniqueEmail(), password });
    expect(sessionVersion).toBe(1);
  });

  test("is called what they say", async () => {
    const guest = await newGuest();
    const member = await promoteGuest(guest, { email: uniqueEmail(), password, name: "Ada L." });
    expect(member.name).toBe("Ada L.");
  });

  test("may use an address that a proven member has, and gets nothing of theirs", async () => {
    const [{ email, id }, guest] = [await newMemberRow(), await newGuest()];
    await db.user.update({ where: { id }, data: { emailVerified: new Date() } });
    const member = await promoteGuest(guest, { email, password });
    expect(member).toMatchObject({ id: guest.id, email, emailVerified: null });
  });

  test("does it once: the second account is refused and changes nothing", async () => {
    const [guest, email] = [await newGuest(), uniqueEmail()];
    await promoteGuest(guest, { email, password });
    const again = promoteGuest(guest, { email: uniqueEmail(), password: "another password" });
    await expect(again).rejects.toMatchObject({ code: "NOT_A_GUEST" });
    expect((await findMember({ email, password })).id).toBe(guest.id);
    expect(await userRowOf(guest)).toMatchObject({ email, sessionVersion: 1 });
  });
});

describe("nobody but a guest is promoted:", () => {
  test("no visitor and no member", async () => {
    const member = await newMember();
    const admin = toPerson(await newMemberRow({ role: "admin" }));
    for (const asking of [visitor, member, admin, { ...member, kind: "guest" as const }]) {
      const promoting = promoteGuest(asking, { email: uniqueEmail(), password });
      await expect(promoting).rejects.toMatchObject({ code: "NOT_A_GUEST" });
    }
    expect(await userRowOf(member)).toMatchObject({ email: member.email, passwordHash: null });
  });

  test("no guest who was merged into a member", async () => {
    const guest = await newGuest();
    await mergeGuest(guest, await newMemberRow());
    const promoting = promoteGuest(guest, { email: uniqueEmail(), password });
    await expect(promoting).rejects.toMatchObject({ code: "NOT_A_GUEST" });
  });

  test("no guest who is gone", async () => {
    const guest = await newGuest();
    await db.user.delete({ where: { id: guest.id } });
    const promoting = promoteGuest(guest, { email: uniqueEmail(), password });
    await expect(promoting).rejects.toMatchObject({ code: "NOT_A_GUEST" });
  });
});

describe("a visitor who creates an account", () => {
  test("is a member, unproven, without a guest's past", async () => {
    const email = uniqueEmail();
    const { id } = await createMember({ email, password });
    expect(await userRowOf({ id })).toMatchObject({
      collection: "users",
      email,
      isAnonymous: false,
      role: "member",
      emailVerified: null,
      convertedAt: null,
      passwordHash: expect.stringMatching(/^\$argon2id\$/),
    });
  });

  test("gets the same answer when the address is taken, proven or not", async () => {
    const email = uniqueEmail();
    const first = await createMember({ email, password });
    const second = await createMember({ email, password: "another password" });
    await db.user.update({ where: { id: first.id }, data: { emailVerified: new Date() } });
    const third = await createMember({ email, password: "a third password" });

    const answers = [first, second, third].map((row) => ({ ...toPerson(row), id: "" }));
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
    expect(new Set([first.id, second.id, third.id]).size).toBe(3);
  });
});

describe("somebody who signs in", () => {
  test("is found by address and password, without the password's hash", async () => {
    const email = uniqueEmail();
    const { id } = await createMember({ email, password });
    const found = await findMember({ email, password });
    expect(found.id).toBe(id);
    expect(found).not.toHaveProperty("passwordHash");
  });

  test("hears the same for a wrong address and a wrong password", async () => {
    const email = uniqueEmail();
    await createMember({ email, password });
    const refused = { name: "Refusal", message: WRONG, fieldErrors: undefined };
    await expect(findMember({ email, password: `${password}!` })).rejects.toMatchObject(refused);
    await expect(findMember({ email: uniqueEmail(), password })).rejects.toMatchObject(refused);
    await expect(findMember({ email, password: "" })).rejects.toMatchObject(refused);
  });

  test("is the one whose mailbox is proven, whoever took the address later", async () => {
    const email = uniqueEmail();
    const owner = await createMember({ email, password });
    await db.user.update({ where: { id: owner.id }, data: { emailVerified: new Date() } });
    await createMember({ email, password });
    expect((await findMember({ email, password })).id).toBe(owner.id);
  });

  // Else an account that nobody can sign in to would tell that its address is somebody's.
  test("gets into their own account, whoever has proven its address", async () => {
    const email = uniqueEmail();
    const owner = await createMember({ email, password });
    await db.user.update({ where: { id: owner.id }, data: { emailVerified: new Date() } });
    const late = await createMember({ email, password: "the latecomer's own" });
    expect((await findMember({ email, password: "the latecomer's own" })).id).toBe(late.id);
  });

  test("is looked for among as many passwords, however many bear the address", async () => {
    const verifying = vi.spyOn(passwords, "verifyPassword");
    for (const accounts of [0, 1, 2, 4]) {
      const email = uniqueEmail();
      for (let made = 0; made < accounts; made++) await createMember({ email, password });
      verifying.mockClear();
      await findMember({ email, password: "not the password" }).catch(() => undefined);
      expect(verifying).toHaveBeenCalledTimes(3);
    }
    verifying.mockRestore();
  });

  test("is found among several who share an unproven address, by the password", async () => {
    const email = uniqueEmail();
    const first = await createMember({ email, password: "the first password" });
    const second = await createMember({ email, password: "the second password" });
    expect((await findMember({ email, password: "the first password" })).id).toBe(first.id);
    expect((await findMember({ email, password: "the second password" })).id).toBe(second.id);
  });

  test("is the newest of those whose password is the same too", async () => {
    const email = uniqueEmail();
    const old = await createMember({ email, password });
    await db.user.update({ where: { id: old.id }, data: { createdAt: new Date(0) } });
    const fresh = await createMember({ email, password });
    expect((await findMember({ email, password })).id).toBe(fresh.id);
  });

  test("is not a guest, by the placeholder address", async () => {
    const { email } = await newGuest();
    await expect(findMember({ email, password })).rejects.toMatchObject({ message: WRONG });
  });

  test("is nobody without a password", async () => {
    const { email } = await newMemberRow();
    await expect(findMember({ email, password: "" })).rejects.toMatchObject({ message: WRONG });
  });
});
