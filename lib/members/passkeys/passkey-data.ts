import "server-only";
import { db } from "@/lib/ground/db";
import { Refusal } from "@/lib/ground/forms/refusal";
import { PASSKEY } from "@/lib/members/ways/ways";
import { type UserRow, userColumns } from "@/lib/session/session";
import { isPerson, type Viewer } from "@/lib/session/viewer";
import { refusal as words } from "@/words/members/passkeys";

export interface StoredPasskey {
  id: string;
  userId: string;
  publicKey: Uint8Array<ArrayBuffer>;
  counter: number;
}

/** For the device, so that it makes no second one. */
export async function findPasskeys(
  viewer: Viewer,
): Promise<{ id: string; transports: string[] }[]> {
  if (!isPerson(viewer)) return [];
  const accounts = await db.account.findMany({
    where: { userId: viewer.id, provider: PASSKEY },
    select: { providerAccountId: true, transports: true },
  });
  return accounts.map(({ providerAccountId: id, transports }) => ({ id, transports }));
}

export async function findPasskey(id: string): Promise<StoredPasskey | null> {
  const account = await db.account.findUnique({
    where: { provider_providerAccountId: { provider: PASSKEY, providerAccountId: id } },
    select: { userId: true, publicKey: true, counter: true },
  });
  if (!account?.publicKey) return null;
  const { userId, publicKey, counter } = account;
  return { id, userId, publicKey, counter: Number(counter) };
}

/** Notes that the passkey has signed, and returns its owner. */
export async function noteUse(passkey: StoredPasskey, counter: number): Promise<UserRow> {
  const [used] = await db.account.updateManyAndReturn({
    where: { provider: PASSKEY, providerAccountId: passkey.id, counter: passkey.counter },
    data: { counter, lastUsedAt: new Date() },
    select: { user: { select: { ...userColumns, mergedIntoId: true } } },
  });
  if (!used) throw new Refusal(words.usedMeanwhile);
  const { mergedIntoId, ...row } = used.user;
  if (mergedIntoId) throw new Refusal(words.retired);
  return row;
}
