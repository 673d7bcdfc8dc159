import "@/tests/support/database";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { env } from "@/lib/ground/settings/env";
import { sweep } from "@/lib/jobs/sweep";
import { withdrawFromOrder } from "@/lib/shop/checkout/withdraw-data";
import { startMailServer } from "@/tests/support/people/mail-server";
import { emptyOutbox, mailRowOf, queueLetter } from "@/tests/support/people/outbox";
import { mailsAbout, paidOrder, statement } from "@/tests/support/shop/paid-order";

beforeEach(async () => {
  await sweep();
  await emptyOutbox();
});

afterEach(() => {
  env.SMTP_URL = undefined;
  vi.unstubAllEnvs();
});

test("a sweep makes the refunds that are owed, and sends the letters on them", async () => {
  const server = await startMailServer();
  env.SMTP_URL = server.url;
  const { number, opened } = await paidOrder();
  await withdrawFromOrder(opened, statement);

  expect(await sweep()).toMatchObject({ refunded: 1, mail: { sent: 3, failed: 0, deleted: 0 } });
  expect(server.received.map(({ headers }) => headers.subject)).toEqual([
    `Your order ${number}`,
    `Your withdrawal from order ${number}`,
    `Your refund for order ${number}`,
  ]);
  expect(await sweep()).toMatchObject({ refunded: 0, mail: { sent: 0 } });
  await server.close();
});

test("a sweep spends no longer on mail than it is given", async () => {
  const mail = await queueLetter();
  expect(await sweep({ secondsForMail: 0 })).toMatchObject({ mail: { sent: 0 } });
  expect(await mailRowOf(mail)).toMatchObject({ sentAt: null });
});

test("a command beside a shop without a mail server takes no mail for sent", async () => {
  const { number } = await paidOrder();
  vi.spyOn(env, "isDevelopment", "get").mockReturnValue(false);
  expect(await sweep()).toMatchObject({ mail: { sent: 0 } });
  expect(await mailsAbout(number)).toMatchObject([{ sentAt: null, attempts: 0 }]);
});
