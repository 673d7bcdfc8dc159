import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { type Database, db } from "@/lib/ground/db";
import { MINUTE_MS } from "@/lib/ground/time";

/** What a token is good for; one for another purpose is none. */
export type Purpose =
  | "confirmEmail"
  | "changeEmail"
  | "resetPassword"
  | "transferSession"
  | "passkey";

/** What a token that is good says. */
export interface Token {
  id: string;
  userId: string | null;
  /** the address that it was sent to */
  email: string | null;
}

interface NewToken {
  purpose: Purpose;
  userId?: string | null;
  email?: string | null;
  /** how long it is good */
  minutes: number;
  /** what to give out; by default 256 random bits, as base64url */
  secret?: string;
}

/** Makes a token and gives it out, this once: only its hash is kept. */
export async function issueToken(wanted: NewToken, tx: Database = db): Promise<string> {
  const { purpose, userId = null, email = null, minutes } = wanted;
  const secret = wanted.secret ?? randomBytes(32).toString("base64url");
  await tx.verificationToken.create({
    data: {
      purpose,
      tokenHash: hashOf(purpose, secret),
      userId,
      email,
      expiresAt: new Date(Date.now() + minutes * MINUTE_MS),
    },
    select: { id: true },
  });
  return secret;
}

/** What the token says, without using it up; null when it is not good, or not any more. */
export function findToken(purpose: Purpose, secret: string): Promise<Token | null> {
  return db.verificationToken.findFirst({
    where: { tokenHash: hashOf(purpose, secret), ...good() },
    select: tokenColumns,
  });
}

/** What a token said that was used up while it would still be good; null for any other. */
export function findUsedToken(purpose: Purpose, secret: string): Promise<Token | null> {
  return db.verificationToken.findFirst({
    where: { tokenHash: hashOf(purpose, secret), ...good(), usedAt: { not: null } },
    select: tokenColumns,
  });
}

/** Uses the token up and says what it says; of any number of requests one gets it, the others null. */
export async function takeToken(
  purpose: Purpose,
  secret: string,
  tx: Database = db,
): Promise<Token | null> {
  const [token] = await tx.verificationToken.updateManyAndReturn({
    where: { tokenHash: hashOf(purpose, secret), ...good() },
    data: { usedAt: new Date() },
    select: tokenColumns,
  });
  return token ?? null;
}

/** Deletes the user's tokens for the purpose: those that nobody has used yet, or all of them. */
export async function forgetTokens(
  tx: Database,
  purpose: Purpose,
  userId: string,
  { usedToo = false } = {},
): Promise<void> {
  const where = { purpose, userId, ...(usedToo ? {} : { usedAt: null }) };
  await tx.verificationToken.deleteMany({ where });
}

const BATCH = 1000;

/** Deletes tokens that are past their time, used or not: a batch of them. By the clock that issued them. */
export async function forgetExpiredTokens(): Promise<number> {
  const where = { expiresAt: { lt: new Date() } };
  const { count } = await db.verificationToken.deleteMany({ where, limit: BATCH });
  return count;
}

const tokenColumns = { id: true, userId: true, email: true };

const good = () => ({ usedAt: null, expiresAt: { gt: new Date() } });

// Random as they are, they need no slow hash.
const hashOf = (purpose: Purpose, secret: string) =>
  createHash("sha256").update(`${purpose}:${secret}`).digest("base64url");
