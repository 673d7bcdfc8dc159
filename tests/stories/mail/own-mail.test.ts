import "@/tests/support/database";
import { expect, test } from "vitest";
import { db, transaction } from "@/lib/ground/db";
import {
  describeBelongings,
  eraseBelongings,
  exportBelongings,
  mergeBelongings,
} from "@/lib/product/belongings";
import type { Person } from "@/lib/session/viewer";
import { queueLetter } from "@/tests/support/people/outbox";
import { newGuest } from "@/tests/support/people/people";
import { guestAndMember } from "@/tests/support/shop/merging";

const keysOf = async ({ id: userId }: Person) => {
  const mails = await db.outboxMail.findMany({ where: { userId }, select: { key: true } });
  return mails.map(({ key }) => key).sort();
};

test("somebody's mail is in their export, without its bodies, and is no belonging to lose", async () => {
  const guest = await newGuest();
  const { recipient, subject } = await queueLetter({ userId: guest.id });
  await queueLetter();
  expect(await exportBelongings(guest.id)).toMatchObject({
    mail: [{ recipient, subject, createdAt: expect.any(Date) }],
  });
  expect(await describeBelongings(guest.id)).toEqual([]);
});

test("a guest's mail becomes the member's", async () => {
  const { guest, member } = await guestAndMember();
  const mails = [
    await queueLetter({ userId: guest.id }),
    await queueLetter({ userId: member.id }),
  ].map(({ key }) => key);
  await transaction((tx) => mergeBelongings(tx, guest.id, member.id));
  expect(await keysOf(member)).toEqual(mails.sort());
  expect(await keysOf(guest)).toEqual([]);
});

test("mail of somebody who erases everything is gone, sent or not", async () => {
  const [ada, eve] = [await newGuest(), await newGuest()];
  await queueLetter({ userId: ada.id });
  const { key } = await queueLetter({ userId: eve.id });
  await transaction((tx) => eraseBelongings(tx, ada.id));
  expect(await keysOf(ada)).toEqual([]);
  expect(await keysOf(eve)).toEqual([key]);
});
