import "@/tests/support/database";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/lib/ground/db";
import { requireLimit } from "@/lib/ground/limits/limits";
import { limitsTable } from "@/lib/ground/limits/limits-table";
import { signInAnonymously } from "@/lib/guests/sign-in-anonymously";
import { linkAccount } from "@/lib/members/credentials/create-account";
import { viewer } from "@/lib/session/viewer";
import { forgetLimits, mailTo } from "@/tests/support/people/mailbox";
import { goodPassword as password, uniqueEmail } from "@/tests/support/people/people";
import { browser } from "@/tests/support/requests/browser";
import { refusal } from "@/words/members/email";

beforeEach(async () => {
  browser.forgetAll();
  await forgetLimits();
});

const ask = (kind: "reset" | "change" | "confirm", mailbox: string) =>
  requireLimit(`${kind}-mail`, refusal.tooManyMails, { mailbox });

const tooMany = /too many of these emails. Try again in 60 minutes\.$/;

test("five mails of a kind go to one mailbox in an hour; other kinds and mailboxes go on", async () => {
  const email = uniqueEmail();
  for (let sent = 0; sent < 5; sent++) await ask("reset", email);
  await expect(ask("reset", email)).rejects.toThrow(tooMany);
  await ask("change", email);
  await ask("reset", uniqueEmail());
});

test("a network asks for as many mails in an hour as it may make accounts, to whomever", async () => {
  await ask("reset", uniqueEmail());
  const [accounts] = limitsTable.registration;
  const key = { startsWith: "account-mails-from:" };
  await db.rateLimit.updateMany({ where: { key }, data: { points: accounts.most - 1 } });
  await ask("reset", uniqueEmail());
  await expect(ask("reset", uniqueEmail())).rejects.toThrow(tooMany);
});

test("a guest becomes a member even when no more mail may go out", async () => {
  const email = uniqueEmail();
  for (let sent = 0; sent < 5; sent++) await ask("confirm", email);
  const { record } = await signInAnonymously();
  await linkAccount({ email, password });
  expect(await viewer()).toMatchObject({ id: record.id, kind: "member", verified: false });
  expect(await mailTo(email)).toEqual([]);
});
