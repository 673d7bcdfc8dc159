import "server-only";
import { randomUUID } from "node:crypto";
import { audit } from "@/lib/ground/audit";
import { type Database, db, lockUsers, type Transaction, transaction } from "@/lib/ground/db";
import { Refusal } from "@/lib/ground/forms/refusal";
import { queueMail } from "@/lib/mail/outbox-data";
import { wayMail } from "@/lib/members/email/account-letters";
import { offeredProviders, providerName } from "@/lib/members/providers/identity";
import { type NewWay, PASSKEY, PASSWORD, type Way } from "@/lib/members/ways/ways";
import { isGuest, isPerson, type Person, type Viewer } from "@/lib/session/viewer";
import { problem } from "@/words/members/account";
import { nameOfWay } from "@/words/members/account-letters";
import * as words from "@/words/members/ways";

/** Enough for a few devices and accounts; nobody needs a table full. */
const MOST_WAYS = 20;

/** The password first, then the oldest first. */
export async function listWays(userId: string, tx: Database = db): Promise<Way[]> {
  const row = await tx.user.findUnique({
    where: { id: userId },
    select: {
      email: true,
      emailIsPlaceholder: true,
      passwordHash: true,
      accounts: {
        select: { id: true, provider: true, label: true, createdAt: true, lastUsedAt: true },
        orderBy: { createdAt: "asc" },
      },
    },
  });
  if (!row) return [];

  // Nobody can type the password beside an address that they do not know.
  const hasPassword = row.passwordHash !== null && !row.emailIsPlaceholder;
  const password = { id: PASSWORD, provider: PASSWORD, createdAt: null, lastUsedAt: null };
  return [...(hasPassword ? [{ ...password, label: row.email }] : []), ...row.accounts];
}

export async function hasPasskey(viewer: Viewer): Promise<boolean> {
  if (!isPerson(viewer)) return false;
  return (await db.account.count({ where: { userId: viewer.id, provider: PASSKEY } })) > 0;
}

/** The caller has locked the user. @throws a unique violation of Account when somebody has the way already */
export async function addWay(tx: Transaction, userId: string, way: NewWay): Promise<void> {
  if ((await tx.account.count({ where: { userId } })) >= MOST_WAYS)
    throw new Refusal(words.refusal.tooMany(MOST_WAYS));

  const { provider, providerAccountId, label, publicKey, counter = 0, transports = [] } = way;
  await tx.account.create({
    data: {
      userId,
      provider,
      providerAccountId,
      label,
      counter,
      transports,
      lastUsedAt: new Date(),
      ...(publicKey && { publicKey }),
    },
    select: { id: true },
  });
  await tell(tx, userId, "added", way);
}

/** Never the last one of a member, however many requests ask at once. A way that is gone is no fault. */
export async function removeWay(viewer: Viewer, wayId: string): Promise<void> {
  if (!isPerson(viewer)) throw new Refusal(problem.signInFirst);

  await transaction(async (tx) => {
    await lockUsers(tx, viewer.id);
    const ways = await listWays(viewer.id, tx);
    const way = ways.find(({ id }) => id === wayId);
    if (!way) return;

    const others = ways.filter((other) => other !== way && isUsable(other));
    if (others.length === 0 && !isGuest(viewer)) throw new Refusal(words.refusal.last);
    await drop(tx, viewer.id, way);
    await tell(tx, viewer.id, "removed", way);
  });
}

/** Whether it lets people in as the shop is set up now. */
export const isUsable = ({ provider }: Way) =>
  provider === PASSWORD ||
  provider === PASSKEY ||
  offeredProviders().some(({ id }) => id === provider);

export function wayName({ provider }: Pick<Way, "provider">): string {
  if (provider === PASSWORD) return words.password;
  return provider === PASSKEY ? words.passkey : providerName(provider);
}

/** Somebody who was signed out by a new password meanwhile must not leave a way behind. */
export async function isUnchanged(tx: Transaction, viewer: Person): Promise<boolean> {
  const { id, sessionVersion } = viewer;
  const where = { id, sessionVersion, isAnonymous: isGuest(viewer), mergedIntoId: null };
  return (await tx.user.count({ where })) === 1;
}

async function drop(tx: Transaction, userId: string, { id, provider }: Way): Promise<void> {
  if (provider !== PASSWORD) await tx.account.deleteMany({ where: { id, userId } });
  else await tx.user.updateMany({ where: { id: userId }, data: { passwordHash: null } });
}

async function tell(
  tx: Transaction,
  userId: string,
  what: "added" | "removed",
  way: Pick<Way, "provider" | "label">,
): Promise<void> {
  await audit({ type: `way.${what}`, userId, reason: way.provider }, tx);
  const { emailVerified, email } = await tx.user.findUniqueOrThrow({
    where: { id: userId },
    select: { emailVerified: true, email: true },
  });
  if (!emailVerified) return;
  const name = nameOfWay(wayName(way), way.label);
  await queueMail(wayMail({ email, userId }, randomUUID(), what, name), tx);
}
