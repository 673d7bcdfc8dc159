import "@/tests/support/database";
import { createServer, type Server } from "node:net";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { env } from "@/lib/ground/settings/env";
import { letter } from "@/lib/mail/letter";
import { sendDueMail } from "@/lib/mail/send-due-mail";
import { type MailServer, refusal, startMailServer } from "@/tests/support/people/mail-server";
import { dueIn, emptyOutbox, letPass, mailRowOf, queueLetter } from "@/tests/support/people/outbox";

const MINUTE = 60;

const open: { close: () => unknown }[] = [];

beforeEach(async () => {
  await emptyOutbox();
  env.MAIL_FROM = "The shop <shop@shop.example>";
  vi.spyOn(console, "warn").mockReturnValue();
  vi.spyOn(console, "error").mockReturnValue();
});

afterEach(async () => {
  env.SMTP_URL = undefined;
  vi.restoreAllMocks();
  for (const server of open.splice(0)) await server.close();
});

async function sendTo(moods: Parameters<typeof startMailServer>[0] = {}): Promise<MailServer> {
  const server = await startMailServer(moods);
  open.push(server);
  env.SMTP_URL = server.url;
  return server;
}

describe("a mail that arrives", () => {
  test("has its two bodies, and says who it is from and for", async () => {
    const { received } = await sendTo();
    const bodies = letter({
      preheader: "",
      title: "Danke, Zoë ☕",
      paragraphs: ["14,50 €", "x".repeat(2000)],
      reason: "",
    });
    const mail = await queueLetter({ subject: "Your order GL-TKPM-7RWX", ...bodies });
    await sendDueMail();

    expect(received).toEqual([
      {
        to: [mail.recipient],
        headers: expect.objectContaining({
          from: "The shop <shop@shop.example>",
          to: mail.recipient,
          subject: "Your order GL-TKPM-7RWX",
          "message-id": expect.stringMatching(/^<[0-9a-f]{32}@shop\.example>$/),
          "auto-submitted": "auto-generated",
        }),
        parts: { "text/plain": bodies.text, "text/html": bodies.html },
      },
    ]);
    expect(received[0]?.headers["message-id"]).not.toContain(mail.key);
  });

  test("is to one person, whatever the subject and the address would rather", async () => {
    const { received } = await sendTo();
    const mail = await queueLetter({ subject: "Hello\r\nBcc: eve@example.com" });
    await queueLetter({ recipient: "ada@example.com, eve@example.com" });
    await queueLetter({ recipient: "ada@example.com\r\nBcc: eve@example.com" });
    await sendDueMail();
    expect(received.map(({ to }) => to)).toEqual([[mail.recipient]]);
    expect(received[0]?.headers).not.toHaveProperty("bcc");
  });
});

describe("a server that fails at first", () => {
  test("gets the mail again after a minute, and once", async () => {
    let isBusy = true;
    const server = await sendTo({
      onMailFrom: (_, __, done) => done(isBusy ? refusal(451) : null),
    });
    const mail = await queueLetter();
    expect(await sendDueMail()).toEqual({ sent: 0, failed: 1 });
    isBusy = false;
    expect(await sendDueMail()).toEqual({ sent: 0, failed: 0 });
    expect(await mailRowOf(mail)).toMatchObject({ attempts: 1, sentAt: null });
    expect(await dueIn(mail)).toBeGreaterThan(MINUTE - 5);

    await letPass(1.2 * MINUTE, mail);
    expect(await sendDueMail()).toEqual({ sent: 1, failed: 0 });
    expect(await sendDueMail()).toEqual({ sent: 0, failed: 0 });
    expect(server.received).toHaveLength(1);
  });

  test("is not asked to take the other mails before that", async () => {
    const { close } = await sendTo();
    await close();
    const mails = [await queueLetter(), await queueLetter(), await queueLetter()];
    expect(await sendDueMail()).toEqual({ sent: 0, failed: 1 });
    const attempts = await Promise.all(mails.map(async (mail) => (await mailRowOf(mail)).attempts));
    expect(attempts.sort()).toEqual([0, 0, 1]);
  });

  test("and drops the line when it has the mail, may get it twice: the same mail", async () => {
    const ids: (string | undefined)[] = [];
    const server = await sendTo();
    const dropping = await startMailServer({
      onData: (stream) => {
        let raw = "";
        stream.on("data", (chunk) => (raw += chunk));
        stream.on("end", () => {
          ids.push(/^Message-ID: (.*)\r$/m.exec(raw)?.[1]);
          dropping.drop();
        });
      },
    });
    open.push(dropping);
    env.SMTP_URL = dropping.url;
    const mail = await queueLetter();
    expect(await sendDueMail()).toEqual({ sent: 0, failed: 1 });

    env.SMTP_URL = server.url;
    await letPass(1.2 * MINUTE, mail);
    expect(await sendDueMail()).toEqual({ sent: 1, failed: 0 });
    expect(ids).toEqual([server.received[0]?.headers["message-id"]]);
  });
});

test("a server that says nothing is waited for some seconds", async () => {
  const silent: Server = createServer(() => undefined);
  await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
  open.push(silent);
  const { port } = silent.address() as { port: number };
  env.SMTP_URL = `smtp://127.0.0.1:${port}`;
  const mail = await queueLetter();
  const started = Date.now();
  expect(await sendDueMail()).toEqual({ sent: 0, failed: 1 });
  expect(Date.now() - started).toBeLessThan(30_000);
  expect(await mailRowOf(mail)).toMatchObject({ attempts: 1, sentAt: null });
});

describe("a server that wants to know who calls", () => {
  const onAuth: NonNullable<Parameters<typeof startMailServer>[0]>["onAuth"] = (auth, _, done) => {
    const isShop = auth.username === "shop@shop.example" && auth.password === "p@ss:wörd/%";
    if (isShop) done(null, { user: "shop" });
    else done(refusal(535, "Who are you"));
  };
  const withUser = (url: string, password: string) =>
    url.replace("://", `://shop%40shop.example:${encodeURIComponent(password)}@`);

  test("is told by SMTP_URL", async () => {
    const server = await sendTo({ authOptional: false, allowInsecureAuth: true, onAuth });
    env.SMTP_URL = withUser(server.url, "p@ss:wörd/%");
    await queueLetter();
    expect(await sendDueMail()).toEqual({ sent: 1, failed: 0 });
    expect(server.received).toHaveLength(1);
  });

  test("keeps the mail waiting when the password is wrong, which is not logged", async () => {
    const server = await sendTo({ authOptional: false, allowInsecureAuth: true, onAuth });
    env.SMTP_URL = withUser(server.url, "hunter2");
    await queueLetter();
    expect(await sendDueMail()).toEqual({ sent: 0, failed: 1 });
    expect(console.warn).toHaveBeenCalledExactlyOnceWith(expect.stringContaining("EAUTH 535"));
    expect(vi.mocked(console.warn).mock.calls.join()).not.toMatch(/hunter2|shop\.example/);
  });
});

test("a server that nobody vouches for gets no mail", async () => {
  // smtp-server's own certificate, which it signed itself.
  const { received } = await sendTo({ secure: true });
  await queueLetter();
  expect(await sendDueMail()).toEqual({ sent: 0, failed: 1 });
  expect(received).toEqual([]);
});

test("one connection serves a run", async () => {
  let connections = 0;
  await sendTo({
    onConnect: (_, done) => {
      connections++;
      done();
    },
  });
  for (let mails = 0; mails < 5; mails++) await queueLetter();
  expect(await sendDueMail()).toEqual({ sent: 5, failed: 0 });
  expect(connections).toBe(1);
});
