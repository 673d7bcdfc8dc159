import "@/tests/support/database";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { db } from "@/lib/ground/db";
import { env } from "@/lib/ground/settings/env";
import { startMail } from "@/lib/mail/mail-sender";
import { mailBell, sendMailSoon } from "@/lib/mail/send-mail-soon";
import { type MailServer, refusal, startMailServer } from "@/tests/support/people/mail-server";
import { emptyOutbox, letPass, mailRowOf, queueLetter } from "@/tests/support/people/outbox";

const MINUTE = 60_000;

type Work = () => Promise<void>;

/** What waits for the answer to be out; null outside a request, where Next's `after` throws. */
let waiting: Work[] | null;

vi.mock("next/server", () => ({
  after: (work: Work) => {
    if (!waiting) throw new Error("`after` was called outside a request scope.");
    waiting.push(work);
  },
}));

let server: MailServer;
let isBusy: boolean;

beforeEach(async () => {
  await emptyOutbox();
  [waiting, isBusy] = [[], false];
  vi.spyOn(console, "warn").mockReturnValue();
  vi.spyOn(globalThis, "setTimeout");
  server = await startMailServer({
    onMailFrom: (_, __, done) => done(isBusy ? refusal(451) : null),
  });
  startMail();
  env.SMTP_URL = server.url;
});

afterEach(async () => {
  for (const { timer } of alarms()) clearTimeout(timer);
  env.SMTP_URL = undefined;
  mailBell.ring = undefined;
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  await server.close();
});

/** Lets the answers of all requests be out. */
const answer = () => Promise.all((waiting ?? []).splice(0).map((work) => work()));

/** When the process means to look again, in milliseconds, and how it would. */
function alarms() {
  const { calls, results } = vi.mocked(setTimeout).mock;
  return calls.flatMap(([ring, wait = 0], index) =>
    wait >= MINUTE ? [{ ring: ring as Work, wait, timer: results[index]?.value }] : [],
  );
}

const isSent = async (mail: { key: string }) => (await mailRowOf(mail)).sentAt !== null;
const untilSent = (mail: { key: string }) =>
  vi.waitFor(async () => expect(await isSent(mail)).toBe(true), MINUTE);

describe("mail that a request wrote", () => {
  test("is sent when its answer is out, and not before", async () => {
    const mail = await queueLetter();
    sendMailSoon();
    expect(await isSent(mail)).toBe(false);
    await answer();
    expect(await isSent(mail)).toBe(true);
    expect(alarms()).toEqual([]);
  });

  test("is sent once for many requests at once, whichever run finds it", async () => {
    for (let requests = 0; requests < 10; requests++) {
      await queueLetter();
      sendMailSoon();
    }
    await answer();
    expect(server.received).toHaveLength(10);
    expect(new Set(server.received.map(({ headers }) => headers["message-id"])).size).toBe(10);
  });

  test("is not missed by a run that is about to end", async () => {
    const early = await queueLetter();
    sendMailSoon();
    const running = answer();
    await untilSent(early);
    const late = await queueLetter();
    sendMailSoon();
    await Promise.all([running, answer()]);
    await untilSent(late);
  });

  test("waits where there is no request", async () => {
    waiting = null;
    const mail = await queueLetter();
    expect(sendMailSoon).not.toThrow();
    expect(await isSent(mail)).toBe(false);
  });

  test("waits where no server has started", async () => {
    mailBell.ring = undefined;
    const mail = await queueLetter();
    sendMailSoon();
    await answer();
    expect(await isSent(mail)).toBe(false);
  });
});

describe("mail that could not be sent", () => {
  test("is sent when it is due again, even if nobody writes a mail until then", async () => {
    isBusy = true;
    const mail = await queueLetter();
    sendMailSoon();
    await answer();
    const [alarm, ...others] = alarms();
    expect(others).toEqual([]);
    expect(alarm?.wait).toBeGreaterThanOrEqual(MINUTE);
    expect(alarm?.wait).toBeLessThanOrEqual(1.2 * MINUTE);

    isBusy = false;
    await letPass(2 * 60, mail);
    await alarm?.ring();
    expect(await isSent(mail)).toBe(true);
    expect(alarms()).toHaveLength(1);
  });

  test("because the database is away is looked for again, and fails nobody", async () => {
    const mail = await queueLetter();
    vi.spyOn(db, "$queryRaw").mockRejectedValueOnce(new Error("Query read timeout"));
    sendMailSoon();
    await answer();
    expect(console.warn).toHaveBeenCalledExactlyOnceWith(expect.stringContaining("out of reach"));
    expect(alarms()).toMatchObject([{ wait: MINUTE }]);
    await alarms()[0]?.ring();
    expect(await isSent(mail)).toBe(true);
  });
});

describe("a server that starts", () => {
  test("sends what an earlier one left behind", async () => {
    const mail = await queueLetter();
    startMail();
    await untilSent(mail);
  });

  test("in production says that mail waits when it cannot be sent", () => {
    env.SMTP_URL = undefined;
    startMail();
    expect(console.warn).not.toHaveBeenCalled();
    vi.spyOn(env, "isProduction", "get").mockReturnValue(true);
    startMail();
    expect(console.warn).toHaveBeenCalledExactlyOnceWith(expect.stringContaining("SMTP_URL"));
  });
});
