import "@/tests/support/database";
import { expect, test } from "vitest";
import { db } from "@/lib/ground/db";
import {
  findToken,
  findUsedToken,
  forgetExpiredTokens,
  issueToken,
  takeToken,
} from "@/lib/ground/secrets/tokens";
import { newMemberRow } from "@/tests/support/people/people";

const PURPOSE = "confirmEmail";

test("a token is at least 128 bits, is kept only as a hash and is used once", async () => {
  const { id: userId } = await newMemberRow();
  const secret = await issueToken({ purpose: PURPOSE, userId, minutes: 1 });
  expect(Buffer.from(secret, "base64url").length).toBeGreaterThanOrEqual(16);
  const rows = await db.verificationToken.findMany({ where: { userId } });
  expect(JSON.stringify(rows)).not.toContain(secret);

  expect(await findToken(PURPOSE, secret)).toMatchObject({ userId });
  expect(await findUsedToken(PURPOSE, secret)).toBeNull();
  expect(await takeToken(PURPOSE, secret)).toMatchObject({ userId });
  expect(await takeToken(PURPOSE, secret)).toBeNull();
  expect(await findToken(PURPOSE, secret)).toBeNull();
  expect(await findUsedToken(PURPOSE, secret)).toMatchObject({ userId });
});

test("a token is good for its purpose only", async () => {
  const secret = await issueToken({ purpose: PURPOSE, minutes: 1 });
  expect(await findToken("resetPassword", secret)).toBeNull();
  expect(await takeToken("resetPassword", secret)).toBeNull();
  expect(await takeToken(PURPOSE, secret)).not.toBeNull();
});

test("a token past its time is good for nothing, and is forgotten", async () => {
  const { id: userId } = await newMemberRow();
  const secret = await issueToken({ purpose: PURPOSE, userId, minutes: -1 });
  await issueToken({ purpose: PURPOSE, userId, minutes: 1 });
  expect(await findToken(PURPOSE, secret)).toBeNull();
  expect(await takeToken(PURPOSE, secret)).toBeNull();
  expect(await forgetExpiredTokens()).toBeGreaterThan(0);
  expect(await db.verificationToken.count({ where: { userId } })).toBe(1);
});
