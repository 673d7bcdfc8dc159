import { afterAll, beforeAll, beforeEach, describe, expect } from "vitest";
import { db, transaction } from "@/lib/ground/db";
import { env } from "@/lib/ground/settings/env";
import { queueMail } from "@/lib/mail/outbox-data";
import { sendDueMail } from "@/lib/mail/send-due-mail";
import { eraseBelongings } from "@/lib/product/belongings";
import { type MailServer, startMailServer } from "@/tests/support/people/mail-server";
import { emptyOutbox, queueLetter } from "@/tests/support/people/outbox";
import { newGuest } from "@/tests/support/people/people";
import { atOnce, late, race, refusals, warmUp } from "@/tests/support/requests/races";

let server: MailServer;

beforeAll(async () => {
  await warmUp();
  server = await startMailServer();
  env.SMTP_URL = server.url;
});
afterAll(() => server.close());
beforeEach(emptyOutbox);

/** The addresses of what arrives while `work` runs. */
async function arriving(work: () => Promise<unknown>): Promise<string[]> {
  const before = server.received.length;
  await work();
  return server.received.slice(before).flatMap(({ to }) => to);
}

race("ten runs at once send each mail once", async () => {
  const mails = await Promise.all(Array.from({ length: 30 }, () => queueLetter()));
  const arrived = await arriving(async () => {
    const outcomes = await atOnce(Array.from({ length: 10 }, () => () => sendDueMail()));
    expect(refusals(outcomes)).toEqual([]);
  });
  expect(arrived.sort()).toEqual(mails.map(({ recipient }) => recipient).sort());
  expect(await db.outboxMail.count({ where: { sentAt: null } })).toBe(0);
});

race("a mail that ten transactions write at once, while it is sent, is sent once", async () => {
  const mail = await queueLetter();
  await emptyOutbox();
  const write = late(() => transaction((tx) => queueMail(mail, tx)));
  const arrived = await arriving(async () => {
    const send = late(() => sendDueMail());
    const outcomes = await atOnce<unknown>([...Array(10).fill(write), send, send, send]);
    expect(refusals(outcomes)).toEqual([]);
    await sendDueMail();
  });
  expect(arrived).toEqual([mail.recipient]);
});

describe("somebody who erases everything while their mail is sent", () => {
  race("has no mail left, and got each at most once", async () => {
    const { id: userId } = await newGuest();
    const mails = await Promise.all(Array.from({ length: 5 }, () => queueLetter({ userId })));
    const arrived = await arriving(async () => {
      const outcomes = await atOnce<unknown>([
        late(() => transaction((tx) => eraseBelongings(tx, userId))),
        late(() => sendDueMail()),
      ]);
      expect(refusals(outcomes)).toEqual([]);
    });
    expect(await db.outboxMail.count({ where: { userId } })).toBe(0);
    expect(arrived.length).toBe(new Set(arrived).size);
    expect(mails.map(({ recipient }) => recipient)).toEqual(expect.arrayContaining(arrived));
  });
});
