import "@/tests/support/database";
import { describe, expect, expectTypeOf, test } from "vitest";
import { db, transaction } from "@/lib/ground/db";
import { type OwnedTable, ownedTable } from "@/lib/owning/owned-table";
import type { Person } from "@/lib/session/viewer";
import { queueLetter } from "@/tests/support/people/outbox";
import { newGuest, newMember } from "@/tests/support/people/people";
import { guestAndMember } from "@/tests/support/shop/merging";

const letters = ownedTable("outboxMail", {
  key: "letters",
  exports: ["subject", "recipient"],
  words: { title: "Your letters", noun: ["letter", "letters"] },
});
const silent = ownedTable("outboxMail", { exports: ["subject"] });

const write = async (owner: Person) => (await queueLetter({ userId: owner.id })).key;

async function keysOf({ id: userId }: Person): Promise<string[]> {
  const rows = await db.outboxMail.findMany({ where: { userId }, orderBy: { id: "asc" } });
  return rows.map(({ key }) => key);
}

/** A guest with two letters, a member with one, and somebody else with one. */
async function arrange() {
  const [guest, member, other] = [await newGuest(), await newMember(), await newGuest()];
  const brought = [await write(guest), await write(guest)];
  return { guest, member, other, brought, had: await write(member), others: await write(other) };
}

const merge = (guest: Person, member: Person) =>
  transaction((tx) => letters.merge(tx, guest.id, member.id, {}));

test("is a table of the schema that has an owner", () => {
  expectTypeOf<"outboxMail">().toExtend<OwnedTable>();
  expectTypeOf<"session">().toExtend<OwnedTable>();
  expectTypeOf<"product">().not.toExtend<OwnedTable>();
  expectTypeOf<"user">().not.toExtend<OwnedTable>();
  // @ts-expect-error: a column that the table does not have
  ownedTable("outboxMail", { exports: ["passwordHash"] });
});

test("has the name of its table unless it is given another one", () => {
  expect([letters.key, silent.key]).toEqual(["letters", "outboxMail"]);
});

describe("somebody's rows", () => {
  test("are counted in words", async () => {
    const { guest, member } = await arrange();
    expect(await letters.describe(guest.id)).toBe("2 letters");
    expect(await letters.describe(member.id)).toBe("1 letter");
    expect(await letters.describe((await newGuest()).id)).toBeNull();
    expect(await silent.describe(guest.id)).toBeNull();
  });

  test("are exported in the order in which they were made, with the named columns alone", async () => {
    const guest = await newGuest();
    const mails = [
      await queueLetter({ userId: guest.id, subject: "One" }),
      await queueLetter({ userId: guest.id, subject: "Two" }),
    ];
    await queueLetter();
    expect(await letters.export(guest.id)).toEqual(
      mails.map(({ subject, recipient }) => ({ subject, recipient })),
    );
    expect(await silent.export((await newGuest()).id)).toEqual([]);
  });

  test("are deleted when their owner is erased, and nobody else's", async () => {
    const { guest, member, other, had, others } = await arrange();
    await transaction((tx) => letters.erase(tx, guest.id));
    expect(await keysOf(guest)).toEqual([]);
    expect(await keysOf(member)).toEqual([had]);
    expect(await keysOf(other)).toEqual([others]);
  });
});

describe("a merge", () => {
  test("moves the guest's rows, and nobody else's", async () => {
    const { guest, member, other, brought, had, others } = await arrange();
    await merge(guest, member);
    expect(await keysOf(guest)).toEqual([]);
    expect((await keysOf(member)).sort()).toEqual([...brought, had].sort());
    expect(await keysOf(other)).toEqual([others]);
  });

  test("is what its preview says, which writes nothing", async () => {
    const { guest, member, brought, had } = await arrange();
    const preview = await letters.preview(guest.id, member.id, {});
    expect(await keysOf(guest)).toEqual(brought);
    expect(await keysOf(member)).toEqual([had]);

    const receipt = await merge(guest, member);
    expect(letters.summarize(receipt)).toEqual(letters.summarize(preview));
    expect(letters.summarize(receipt)).toEqual({
      title: "Your letters",
      noun: ["letter", "letters"],
      here: 2,
      there: 1,
      total: 3,
      lines: [],
      notes: [],
    });
    expect(silent.summarize(receipt)).toBeNull();
  });

  test("of people who have nothing has a preview, a receipt and an undo", async () => {
    const { guest, member } = await guestAndMember();
    const nothing = { ids: [], there: 0 };
    expect(await letters.preview(guest.id, member.id, {})).toEqual(nothing);
    const receipt = await merge(guest, member);
    expect(receipt).toEqual(nothing);
    const undone = transaction((tx) => letters.undo(tx, receipt, guest.id, member.id));
    expect(await undone).toEqual([]);
  });

  test("done twice moves nothing the second time", async () => {
    const { guest, member } = await arrange();
    await merge(guest, member);
    expect(await merge(guest, member)).toEqual({ ids: [], there: 3 });
  });

  test("leaves everything where it was when its transaction fails", async () => {
    const { guest, member, brought } = await arrange();
    const failing = transaction(async (tx) => {
      await letters.merge(tx, guest.id, member.id, {});
      throw new Error("cut off");
    });
    await expect(failing).rejects.toThrow("cut off");
    expect(await keysOf(guest)).toEqual(brought);
  });
});

describe("an undo", () => {
  test("gives back exactly the rows that came, as JSON remembers them", async () => {
    const { guest, member, brought, had } = await arrange();
    const receipt = JSON.parse(JSON.stringify(await merge(guest, member)));
    const since = await write(member);
    for (let time = 1; time <= 2; time++) {
      await transaction((tx) => letters.undo(tx, receipt, guest.id, member.id));
    }
    expect(await keysOf(guest)).toEqual(brought);
    expect(await keysOf(member)).toEqual([had, since]);
  });

  test("takes no row from somebody who has it by now, and revives none that was deleted", async () => {
    const { guest, member, other, brought, others } = await arrange();
    const receipt = await merge(guest, member);
    const [given = "", deleted = ""] = brought;
    await db.outboxMail.update({ where: { key: given }, data: { userId: other.id } });
    await db.outboxMail.delete({ where: { key: deleted } });

    await transaction((tx) => letters.undo(tx, receipt, guest.id, member.id));
    expect(await keysOf(guest)).toEqual([]);
    expect((await keysOf(other)).sort()).toEqual([given, others].sort());
  });
});
