import "@/tests/support/database";
import { describe, expect, test } from "vitest";
import { db } from "@/lib/ground/db";
import { exportData } from "@/lib/members/account/export-data";
import { erasePerson, hasPassword } from "@/lib/members/account/personal-data";
import { createMember, promoteGuest } from "@/lib/members/credentials/members-data";
import { mergeGuest } from "@/lib/members/merge/merge-data";
import { describeBelongings } from "@/lib/product/belongings";
import { openSessionRow } from "@/lib/session/session";
import { type Person, toPerson } from "@/lib/session/viewer";
import {
  newGuest,
  newMember,
  newMemberRow,
  goodPassword as password,
  uniqueEmail,
  visitor,
} from "@/tests/support/people/people";
import { everyKind, giveBelongings } from "@/tests/support/shop/belongings";
import { erasedBuyer } from "@/tests/support/shop/erased-buyer";
import { expectNothingLost } from "@/tests/support/shop/invariants";
import { guestAndMember } from "@/tests/support/shop/merging";

async function memberWithPassword(): Promise<Person> {
  return toPerson(await createMember({ email: uniqueEmail(), password }));
}

const isThere = async ({ id }: { id: string }) => (await db.user.count({ where: { id } })) === 1;

const eventsOf = ({ id: userId }: Person) =>
  db.auditEvent.findMany({ where: { userId, type: "person.erased" } });

describe("what somebody takes along", () => {
  test("is for a guest what we know of them, and what they own", async () => {
    const guest = await newGuest();
    const { number } = await giveBelongings(guest);
    expect(await exportData(guest)).toEqual({
      person: {
        id: guest.id,
        collection: "users",
        email: guest.email,
        username: expect.stringMatching(/^guest-/),
        name: "Guest",
        verified: false,
        isAnonymous: true,
        role: "member",
        createdAt: expect.any(Date),
        lastSeenAt: expect.any(Date),
        convertedAt: null,
        transferredAt: null,
        transferredTo: null,
      },
      sessions: [],
      waysToSignIn: [],
      merges: [],
      cart: [expect.objectContaining({ quantity: 2 })],
      orders: [expect.objectContaining({ number })],
      wishes: [expect.anything()],
      mail: expect.any(Array),
    });
  });

  test("tells a member when they stopped being a guest, and no secret", async () => {
    const guest = await newGuest();
    await db.user.update({ where: { id: guest.id }, data: { creationKey: `key-${guest.id}` } });
    const member = toPerson(await promoteGuest(guest, { email: uniqueEmail(), password }));
    const data = await exportData(member);
    expect(data?.person).toMatchObject({
      id: guest.id,
      email: member.email,
      isAnonymous: false,
      convertedAt: expect.any(Date),
    });
    const file = JSON.stringify(data);
    for (const secret of ["passwordHash", "$argon2", "sessionVersion", "creationKey", "key-"]) {
      expect(file).not.toContain(secret);
    }
  });

  test("says where a member is signed in, and no more than that", async () => {
    const member = await newMember();
    await openSessionRow(member.id, "Chrome on Android", null);
    const times = { createdAt: expect.any(Date), lastSeenAt: expect.any(Date) };
    expect((await exportData(member))?.sessions).toEqual([
      { device: "Chrome on Android", ...times },
    ]);
  });

  test("says what came along from their times as a guest", async () => {
    const { guest, member } = await guestAndMember();
    await giveBelongings(guest);
    await mergeGuest(guest, member);
    const [merge, ...others] = (await exportData(member))?.merges ?? [];
    expect(others).toEqual([]);
    expect(merge).toMatchObject({ mergedAt: expect.any(Date), undoneAt: null });
    expect(merge?.together.map(({ title }) => title)).toContain("Your cart");
  });

  test("is nothing for a visitor, and for who is gone", async () => {
    expect(await exportData(visitor)).toBeNull();
    const guest = await newGuest();
    await db.user.delete({ where: { id: guest.id } });
    expect(await exportData(guest)).toBeNull();
  });
});

describe("somebody who has everything erased", () => {
  async function expectErased(person: Person): Promise<void> {
    expect(await isThere(person)).toBe(false);
    expect(await describeBelongings(person.id)).toEqual([]);
    expect(await eventsOf(person)).toMatchObject([{ reason: null }]);
  }

  test("needs no password as a guest", async () => {
    const guest = await newGuest();
    const { product, number } = await giveBelongings(guest);
    expect(await hasPassword(guest)).toBe(false);
    await erasePerson(guest);

    await expectErased(guest);
    const order = await db.order.findUnique({ where: { number }, include: { lines: true } });
    expect(order).toMatchObject({
      ...erasedBuyer,
      totalCents: 3 * product.priceCents + 490,
      lines: [{ quantity: 3, priceCents: product.priceCents }],
    });
    await expectNothingLost(product);
  });

  test("gives their password as a member", async () => {
    const member = await memberWithPassword();
    const { product } = await giveBelongings(member);
    expect(await hasPassword(member)).toBe(true);
    await erasePerson(member, password);
    await expectErased(member);
    await expectNothingLost(product);
  });

  test.each([
    [
      "the password is wrong",
      "not the password",
      "The password is not right. Check it and try again.",
    ],
    ["there is no password", undefined, "Enter your password."],
    ["the password is empty", "", "Enter your password."],
  ])("keeps all of it when %s", async (_what, typed, sentence) => {
    const member = await memberWithPassword();
    await giveBelongings(member);
    const refused = { message: sentence, fieldErrors: { password: sentence } };
    await expect(erasePerson(member, typed)).rejects.toMatchObject(refused);
    expect(await describeBelongings(member.id)).toEqual(everyKind);
    expect(await eventsOf(member)).toEqual([]);
  });

  test("may try ten passwords, and not the right one after them", async () => {
    const member = await memberWithPassword();
    for (let tries = 0; tries < 10; tries++) {
      await expect(erasePerson(member, "not the password")).rejects.toThrow("not right");
    }
    await expect(erasePerson(member, password)).rejects.toThrow("Too many tries");
    expect(await isThere(member)).toBe(true);
  });

  test("needs no password as a member who has none", async () => {
    const member = await newMember();
    await erasePerson(member);
    await expectErased(member);
  });

  test("is told when it is done already, one after the other", async () => {
    const guest = await newGuest();
    await erasePerson(guest);
    await expect(erasePerson(guest)).rejects.toMatchObject({ name: "Refusal" });
    expect(await eventsOf(guest)).toHaveLength(1);
  });

  test("is told when it is done already, both at once", async () => {
    const member = await memberWithPassword();
    const { product } = await giveBelongings(member);
    const both = [erasePerson(member, password), erasePerson(member, password)];
    const outcomes = await Promise.allSettled(both);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { name: "Refusal" },
    });
    await expectErased(member);
    await expectNothingLost(product);
  });

  test("takes along who had gone into one of those guests before", async () => {
    const [first, second, member] = [await newGuest(), await newGuest(), await newMemberRow()];
    await mergeGuest(first, second);
    await mergeGuest(second, member);
    await erasePerson(toPerson(member));
    for (const gone of [first, second, member]) expect(await isThere(gone)).toBe(false);
  });

  test("takes the guests they were before along, and nobody else's", async () => {
    const [guest, earlier, stranger] = [await newGuest(), await newGuest(), await newGuest()];
    const [member, other] = [await newMemberRow(), await newMemberRow()];
    const { product } = await giveBelongings(guest);
    await mergeGuest(guest, member);
    await mergeGuest(earlier, member);
    await mergeGuest(stranger, other);

    await erasePerson(toPerson(member));
    for (const gone of [guest, earlier, member]) expect(await isThere(gone)).toBe(false);
    for (const left of [stranger, other]) expect(await isThere(left)).toBe(true);
    await expectNothingLost(product);
  });
});

describe("nothing is erased", () => {
  test("for a visitor", async () => {
    await expect(erasePerson(visitor)).rejects.toMatchObject({ name: "Refusal" });
  });

  test("without the password of a guest who has become a member", async () => {
    const guest = await newGuest();
    await promoteGuest(guest, { email: uniqueEmail(), password });
    await expect(erasePerson(guest)).rejects.toMatchObject({ name: "Refusal" });
    expect(await isThere(guest)).toBe(true);
  });

  test("through the session of a guest who has signed in to an account", async () => {
    const { guest, memberRow: member } = await guestAndMember();
    await giveBelongings(guest);
    await mergeGuest(guest, member);
    await expect(erasePerson(guest)).rejects.toMatchObject({ name: "Refusal" });
    expect(await describeBelongings(member.id)).toEqual(everyKind);
  });
});
