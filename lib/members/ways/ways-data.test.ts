import "@/tests/support/database";
import { describe, expect, test } from "vitest";
import { db, transaction } from "@/lib/ground/db";
import { createMember } from "@/lib/members/credentials/members-data";
import { addWay, listWays, removeWay } from "@/lib/members/ways/ways-data";
import { type Person, toPerson } from "@/lib/session/viewer";
import {
  newGuest,
  newMember,
  goodPassword as password,
  uniqueEmail,
  userRowOf,
  visitor,
} from "@/tests/support/people/people";

const memberWithPassword = async () =>
  toPerson(await createMember({ email: uniqueEmail(), password }));

/** One more way, of a device that nobody else has; gives its id. */
async function addPasskey({ id }: Person, label = "Chrome on Linux"): Promise<string> {
  const providerAccountId = `key of ${id} on ${label}`;
  const publicKey = new Uint8Array([1]);
  const way = { provider: "passkey", providerAccountId, label, publicKey } as const;
  await transaction((tx) => addWay(tx, id, way));
  const row = await db.account.findFirstOrThrow({ where: { providerAccountId } });
  return row.id;
}

const namesOf = async ({ id }: Person) => (await listWays(id)).map(({ label }) => label);

describe("the ways of a member", () => {
  test("are the password, and then the others by age", async () => {
    const member = await memberWithPassword();
    await addPasskey(member, "The phone");
    await addPasskey(member, "The laptop");
    expect(await namesOf(member)).toEqual([member.email, "The phone", "The laptop"]);
  });

  test("go one by one, but never the last", async () => {
    const member = await memberWithPassword();
    const phone = await addPasskey(member, "The phone");
    await removeWay(member, "password");
    expect(await userRowOf(member)).toMatchObject({ passwordHash: null });
    await expect(removeWay(member, phone)).rejects.toThrow("only way to sign in");
    expect(await namesOf(member)).toEqual(["The phone"]);
  });

  test("do not count a password that has no address to it", async () => {
    const member = await memberWithPassword();
    const phone = await addPasskey(member, "The phone");
    await db.user.update({ where: { id: member.id }, data: { emailIsPlaceholder: true } });
    await expect(removeWay(member, phone)).rejects.toThrow("only way to sign in");
  });

  test("do not count a provider that the shop does not offer any more", async () => {
    const member = await newMember();
    const phone = await addPasskey(member, "The phone");
    const gone = { provider: "github", providerAccountId: member.id, label: "ada" };
    await transaction((tx) => addWay(tx, member.id, gone));
    await expect(removeWay(member, phone)).rejects.toThrow("only way to sign in");
  });

  test("are nobody else's to remove", async () => {
    const [member, other] = [await memberWithPassword(), await memberWithPassword()];
    const phone = await addPasskey(member, "The phone");
    await removeWay(other, phone);
    await expect(removeWay(visitor, phone)).rejects.toMatchObject({ name: "Refusal" });
    expect(await namesOf(member)).toHaveLength(2);
  });

  test("that are gone already are no fault", async () => {
    const member = await memberWithPassword();
    const phone = await addPasskey(member, "The phone");
    await removeWay(member, phone);
    await removeWay(member, phone);
    expect(await namesOf(member)).toEqual([member.email]);
  });
});

test("a guest may remove the passkey that they have kept", async () => {
  const guest = await newGuest();
  await removeWay(guest, await addPasskey(guest));
  expect(await namesOf(guest)).toEqual([]);
});

describe("a mail about a change of the ways", () => {
  test("goes to a proven mailbox", async () => {
    const member = await memberWithPassword();
    await db.user.update({ where: { id: member.id }, data: { emailVerified: new Date() } });
    await removeWay(member, await addPasskey(member, "The phone"));
    const mails = await db.outboxMail.findMany({ where: { userId: member.id } });
    expect(mails.map(({ subject }) => subject).sort()).toEqual([
      "A new way to sign in",
      "A way to sign in was removed",
    ]);
    for (const { recipient, text } of mails) {
      expect(recipient).toBe(member.email);
      expect(text).toContain("Passkey (The phone)");
    }
  });

  test("goes to no other", async () => {
    const member = await memberWithPassword();
    await removeWay(member, await addPasskey(member));
    expect(await db.outboxMail.count({ where: { recipient: member.email } })).toBe(0);
  });
});
