import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { type Database, db } from "@/lib/ground/db";
import { MINUTE_MS } from "@/lib/ground/time";

export type Purpose =
  | "confirmEmail"
  | "changeEmail"
  | "resetPassword"
  | "transferSession"
  | "passkey";

export interface Token {
  id: string;
  userId: string | null;
  email: string | null;
}

interface NewToken {
  purpose: Purpose;
  userId?: string | null;
  email?: string | null;
  minutes: number;
  /** by default 256 random bits, as base64url */
  secret?: string;
}

/** Gives out the secret, this once: only its hash is kept. */
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

export function findToken(purpose: Purpose, secret: string): Promise<Token | null> {
  return db.verificationToken.findFirst({
    where: { tokenHash: hashOf(purpose, secret), ...good() },
    select: tokenColumns,
  });
}

export function findUsedToken(purpose: Purpose, secret: string): Promise<Token | null> {
  return db.verificationToken.findFirst({
    where: { tokenHash: hashOf(purpose, secret), ...good(), usedAt: { not: null } },
    select: tokenColumns,
  });
}

/** Of any number of requests one gets it, the others null. */
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

/** By the clock that issued them; one batch. */
export async function forgetExpiredTokens(): Promise<number> {
  const where = { expiresAt: { lt: new Date() } };
  const { count } = await db.verificationToken.deleteMany({ where, limit: BATCH });
  return count;
}

const tokenColumns = { id: true, userId: true, email: true };

const good = () => ({ usedAt: null, expiresAt: { gt: new Date() } });

// They are random, so they need no slow hash.
const hashOf = (purpose: Purpose, secret: string) =>
  createHash("sha256").update(`${purpose}:${secret}`).digest("base64url");
