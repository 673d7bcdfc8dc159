import { beforeEach, expect, test, vi } from "vitest";
import { requireMail } from "@/lib/account/mail-limits";
import { accountsPerNetwork } from "@/lib/account/registration-limits";
import { linkAccount } from "@/lib/account/sign-in";
import { db } from "@/lib/db";
import { signInAnonymously } from "@/lib/guests/sign-in-anonymously";
import { browser } from "@/lib/testing/browser";
import { forgetLimits, mailTo } from "@/lib/testing/mailbox";
import { goodPassword as password, uniqueEmail } from "@/lib/testing/people";
import { viewer } from "@/lib/viewer";

vi.mock("next/headers", () => import("@/lib/testing/browser"));

beforeEach(async () => {
  browser.forgetAll();
  await forgetLimits();
});

const tooMany = /too many of these emails. Try again in 60 minutes\.$/;

test("five mails of a kind go to one mailbox in an hour; other kinds and mailboxes go on", async () => {
  const email = uniqueEmail();
  for (let sent = 0; sent < 5; sent++) await requireMail("reset", email);
  await expect(requireMail("reset", email)).rejects.toThrow(tooMany);
  await requireMail("change", email);
  await requireMail("reset", uniqueEmail());
});

test("a network asks for as many mails in an hour as it may make accounts, to whomever", async () => {
  await requireMail("reset", uniqueEmail());
  const key = { startsWith: "account-mails-from:" };
  await db.rateLimit.updateMany({ where: { key }, data: { points: accountsPerNetwork - 1 } });
  await requireMail("reset", uniqueEmail());
  await expect(requireMail("reset", uniqueEmail())).rejects.toThrow(tooMany);
});

test("a guest becomes a member even when no more mail may go out", async () => {
  const email = uniqueEmail();
  for (let sent = 0; sent < 5; sent++) await requireMail("confirm", email);
  const { record } = await signInAnonymously();
  await linkAccount({ email, password });
  expect(await viewer()).toMatchObject({ id: record.id, kind: "member", verified: false });
  expect(await mailTo(email)).toEqual([]);
});
