import "@/tests/support/database";
import { beforeEach, describe, expect, test } from "vitest";
import { db, transaction } from "@/lib/ground/db";
import { claimMail, forgetOldMail, markSent, queueMail } from "@/lib/mail/outbox-data";
import { emptyOutbox, letPass, mailRowOf, queueLetter } from "@/tests/support/people/outbox";

const HOUR = 60 * 60;
const DAY = 24 * HOUR;

beforeEach(emptyOutbox);

/** A mail that is written nowhere yet. */
async function newLetter() {
  const mail = await queueLetter();
  await emptyOutbox();
  return mail;
}

async function queueSent() {
  const mail = await queueLetter();
  await markSent(await mailRowOf(mail));
  return mail;
}

describe("a mail that is written twice about one matter", () => {
  test("is one, and says what the first one said", async () => {
    const first = await queueLetter({ subject: "First" });
    await queueMail({ ...first, subject: "Second" });
    expect(await mailRowOf(first)).toMatchObject({ subject: "First" });
  });

  test("is one when both are written at once", async () => {
    const mail = await newLetter();
    await Promise.all(Array.from({ length: 10 }, () => transaction((tx) => queueMail(mail, tx))));
    expect(await claimMail()).toMatchObject({ key: mail.key });
    expect(await claimMail()).toBeNull();
  });

  test("stays one after it was sent", async () => {
    const mail = await queueSent();
    await queueMail(mail);
    expect(await claimMail()).toBeNull();
  });
});

test("a mail is not written when what it tells of does not happen", async () => {
  const mail = await newLetter();
  const failing = transaction(async (tx) => {
    await queueMail(mail, tx);
    throw new Error("cut off");
  });
  await expect(failing).rejects.toThrow("cut off");
  expect(await claimMail()).toBeNull();
});

test("what was sent is kept for thirty days, what waits for as long as it waits", async () => {
  const [old, recent, waiting] = [await queueSent(), await queueSent(), await queueLetter()];
  await letPass(30 * DAY + HOUR, old);
  await letPass(30 * DAY - HOUR, recent);
  await letPass(400 * DAY, waiting);

  expect(await forgetOldMail()).toBe(1);
  const left = await db.outboxMail.findMany({ select: { key: true } });
  expect(left.map(({ key }) => key).sort()).toEqual([recent.key, waiting.key].sort());
});
