import "@/tests/support/database";
import { beforeEach, expect, test, vi } from "vitest";
import { GET, HEAD, POST } from "@/app/api/cron/expire-guests/route";
import { env } from "@/lib/ground/settings/env";
import { sendDueMail } from "@/lib/mail/send-due-mail";
import { leaveFor, whoIsLeft } from "@/tests/support/people/idle";
import { emptyOutbox, letPass, mailRowOf, queueLetter } from "@/tests/support/people/outbox";
import { newGuest } from "@/tests/support/people/people";

const SECRET = "the scheduler's own";
const DAY = 24 * 60 * 60;
const HEADERS = { Authorization: `Bearer ${SECRET}` };

beforeEach(() => {
  env.CRON_SECRET = SECRET;
});

const asked = (headers: Record<string, string> = {}) =>
  new Request("http://shop.example/api/cron/expire-guests", { headers });

async function idleGuest() {
  const guest = await newGuest();
  await leaveFor(31, guest);
  return guest;
}

for (const [method, handler] of Object.entries({ GET, POST })) {
  test(`a ${method} with the secret deletes idle guests and says how many`, async () => {
    const guest = await idleGuest();
    const response = await handler(asked(HEADERS));

    expect(response.status).toBe(200);
    expect(response.headers.get("cache-control")).toBe("no-store");
    const answer = await response.json();
    expect(answer).toEqual({
      deleted: expect.any(Number),
      collections: { users: expect.any(Number), customers: expect.any(Number) },
      orders: { paid: expect.any(Number), released: expect.any(Number), left: expect.any(Number) },
      refunded: expect.any(Number),
      mail: { sent: expect.any(Number), failed: expect.any(Number), deleted: expect.any(Number) },
      done: true,
    });
    expect(answer.deleted).toBe(answer.collections.users + answer.collections.customers);
    expect(await whoIsLeft(guest)).toEqual([]);
  });
}

test("a call sends the mail that is due and deletes what is old", async () => {
  await emptyOutbox();
  const [old, due] = [await queueLetter(), await queueLetter()];
  await sendDueMail({ limit: 1 });
  await letPass(31 * DAY, old);

  const response = await GET(asked(HEADERS));
  expect(await response.json()).toMatchObject({ mail: { sent: 1, failed: 0, deleted: 1 } });
  expect(await mailRowOf(due)).toMatchObject({ sentAt: expect.any(Date) });
});

test("anybody else is refused in the same words, whatever is wrong", async () => {
  const guest = await idleGuest();
  const wrong = [
    asked(),
    asked({ Authorization: SECRET }),
    asked({ Authorization: "Bearer " }),
    asked({ Authorization: "Bearer undefined" }),
    asked({ Authorization: `Bearer ${SECRET}.` }),
    asked({ Authorization: `bearer ${SECRET.toUpperCase()}` }),
  ];
  const answers = await Promise.all(wrong.map((request) => GET(request)));
  env.CRON_SECRET = undefined;
  answers.push(await GET(asked(HEADERS)), await GET(asked({ Authorization: "Bearer undefined" })));

  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 401));
  const bodies = await Promise.all(answers.map((answer) => answer.text()));
  expect(new Set(bodies).size).toBe(1);
  expect(JSON.parse(bodies[0] ?? "")).toEqual({ message: expect.stringMatching(/\.$/) });
  expect(await whoIsLeft(guest)).toEqual([guest]);
});

test("a HEAD does nothing", async () => {
  const guest = await idleGuest();
  const response = HEAD();
  expect([response.status, response.headers.get("allow")]).toEqual([405, "GET, POST"]);
  expect(await whoIsLeft(guest)).toEqual([guest]);
});

test("a database that does not answer is said to be away, with 503", async () => {
  const { db } = await import("@/lib/ground/db");
  vi.spyOn(db, "$transaction").mockRejectedValueOnce(new Error("Query read timeout"));
  const response = await POST(asked(HEADERS));
  expect(response.status).toBe(503);
  expect(await response.json()).toEqual({ message: expect.stringMatching(/\.$/) });
});
