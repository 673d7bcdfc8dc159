import "@/tests/support/database";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { env } from "@/lib/ground/settings/env";
import { claimMail, forgetOldMail, MOST_ATTEMPTS } from "@/lib/mail/outbox-data";
import { sendDueMail } from "@/lib/mail/send-due-mail";
import { type MailServer, refusal, startMailServer } from "@/tests/support/people/mail-server";
import { dueIn, emptyOutbox, letPass, mailRowOf, queueLetter } from "@/tests/support/people/outbox";

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

let server: MailServer;

beforeEach(async () => {
  await emptyOutbox();
  vi.spyOn(console, "warn").mockReturnValue();
  vi.spyOn(console, "error").mockReturnValue();
});

afterEach(async () => {
  env.SMTP_URL = undefined;
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  await server?.close();
});

async function sendTo(moods: Parameters<typeof startMailServer>[0] = {}) {
  server = await startMailServer(moods);
  env.SMTP_URL = server.url;
}

const loggedLines = () =>
  [...vi.mocked(console.warn).mock.calls, ...vi.mocked(console.error).mock.calls].map(String);

describe("the outbox", () => {
  test("is emptied, those who wait longest first, and only once", async () => {
    await sendTo();
    const [late, early] = [await queueLetter(), await queueLetter()];
    await letPass(HOUR, early);

    expect(await sendDueMail({ limit: 1 })).toEqual({ sent: 1, failed: 0 });
    expect(await sendDueMail()).toEqual({ sent: 1, failed: 0 });
    expect(await sendDueMail()).toEqual({ sent: 0, failed: 0 });
    expect(server.received.flatMap(({ to }) => to)).toEqual([early.recipient, late.recipient]);
    expect(await mailRowOf(late)).toMatchObject({ sentAt: expect.any(Date), attempts: 0 });
  });

  test("is left alone after the deadline", async () => {
    await sendTo();
    await queueLetter();
    expect(await sendDueMail({ deadline: new Date() })).toEqual({ sent: 0, failed: 0 });
  });

  test("is emptied by many runs at once, each mail by one", async () => {
    await sendTo();
    const mails = await Promise.all(Array.from({ length: 20 }, () => queueLetter()));
    const runs = await Promise.all(Array.from({ length: 5 }, () => sendDueMail()));
    expect(runs.reduce((sum, { sent }) => sum + sent, 0)).toBe(20);
    expect(server.received.flatMap(({ to }) => to).sort()).toEqual(
      mails.map(({ recipient }) => recipient).sort(),
    );
  });

  test("lends a mail for some minutes: whoever dies with it only delays it", async () => {
    await sendTo();
    const mail = await queueLetter();
    expect(await claimMail()).toMatchObject({ key: mail.key });
    expect(await sendDueMail()).toEqual({ sent: 0, failed: 0 });
    expect(await dueIn(mail)).toBeGreaterThan(4 * MINUTE);

    await letPass(5 * MINUTE, mail);
    expect(await sendDueMail()).toEqual({ sent: 1, failed: 0 });
  });
});

describe("a mail that the server does not take", () => {
  const busy = {
    onRcptTo: (_: unknown, __: unknown, done: (error: Error) => void) => done(refusal(451)),
  };

  test("is tried later and later, for three days, and then given up with one line", async () => {
    await sendTo(busy);
    const mail = await queueLetter();
    const waits: number[] = [];
    for (let attempt = 1; attempt < MOST_ATTEMPTS; attempt++) {
      expect(await sendDueMail()).toEqual({ sent: 0, failed: 1 });
      waits.push(await dueIn(mail));
      await letPass(2 * DAY, mail);
    }
    const planned = [
      MINUTE,
      5 * MINUTE,
      30 * MINUTE,
      ...[2, 6, 12, 12, 12, 12, 12].map((h) => h * HOUR),
    ];
    expect(waits).toHaveLength(planned.length);
    waits.forEach((wait, index) => {
      expect(wait).toBeGreaterThan((planned[index] ?? 0) - 5);
      expect(wait).toBeLessThanOrEqual((planned[index] ?? 0) * 1.2);
    });
    expect(console.error).not.toHaveBeenCalled();

    expect(await sendDueMail()).toEqual({ sent: 0, failed: 1 });
    await letPass(30 * DAY - HOUR, mail);
    expect(await sendDueMail()).toEqual({ sent: 0, failed: 0 });
    expect(console.error).toHaveBeenCalledExactlyOnceWith(expect.stringContaining("given up"));
    expect(await forgetOldMail()).toBe(0);
    expect(await mailRowOf(mail)).toMatchObject({ sentAt: null });

    await letPass(2 * HOUR, mail);
    expect(await forgetOldMail()).toBe(1);
  });

  test("does not hold up the others", async () => {
    const refused = await queueLetter();
    await sendTo({
      onRcptTo: ({ address }, _, done) =>
        done(address === refused.recipient ? refusal(550, `No ${address} here`) : null),
    });
    await letPass(HOUR, refused);
    await queueLetter();
    expect(await sendDueMail()).toEqual({ sent: 1, failed: 1 });
  });

  test("is spoken of without its address, subject and words", async () => {
    await sendTo({
      onRcptTo: ({ address }, _, done) => done(refusal(550, `No ${address} here`)),
    });
    const { recipient, subject } = await queueLetter();
    await sendDueMail();
    const lines = loggedLines();
    expect(lines).toEqual([expect.stringMatching(/^\[mail\] \S{36} .*EENVELOPE 550/)]);
    expect(lines.join()).not.toContain(recipient);
    expect(lines.join()).not.toContain(subject);
  });
});

test("a mail to somebody who was erased goes nowhere", async () => {
  await sendTo();
  const mail = await queueLetter({ recipient: "erased" });
  expect(await sendDueMail()).toEqual({ sent: 0, failed: 1 });
  await letPass(DAY, mail);
  expect(await sendDueMail()).toEqual({ sent: 0, failed: 0 });
  expect(await mailRowOf(mail)).toMatchObject({ sentAt: null });
  expect(server.received).toEqual([]);
});

describe("without a mail server", () => {
  test("development has its mail delivered by leaving it where it is", async () => {
    const mail = await queueLetter();
    expect(await sendDueMail()).toEqual({ sent: 1, failed: 0 });
    expect(await mailRowOf(mail)).toMatchObject({ sentAt: expect.any(Date) });
  });

  test("production lets it wait", async () => {
    vi.spyOn(env, "isDevelopment", "get").mockReturnValue(false);
    const mail = await queueLetter();
    expect(await sendDueMail()).toEqual({ sent: 0, failed: 0 });
    expect(await mailRowOf(mail)).toMatchObject({ sentAt: null, attempts: 0 });
    expect(await dueIn(mail)).toBeLessThanOrEqual(0);
  });
});
