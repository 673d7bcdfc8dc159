import { db } from "@/lib/ground/db";
import type { Person } from "@/lib/session/viewer";

/** Lets it be that many days since anybody saw this person, by the database's clock. */
export async function leaveFor(days: number, ...people: { id: string }[]): Promise<void> {
  const ids = people.map(({ id }) => id);
  await db.$executeRaw`
    UPDATE "User" SET "lastSeenAt" = now() - make_interval(secs => ${days * 86_400})
    WHERE id = ANY (${ids}::uuid[])`;
}

export async function whoIsLeft<P extends Pick<Person, "id">>(...people: P[]): Promise<P[]> {
  const rows = await db.user.findMany({
    where: { id: { in: people.map(({ id }) => id) } },
    select: { id: true },
  });
  return people.filter(({ id }) => rows.some((row) => row.id === id));
}

export async function timesExpired(...people: { id: string }[]): Promise<number[]> {
  const events = await db.auditEvent.findMany({
    where: { type: "guest.expired", userId: { in: people.map(({ id }) => id) } },
    select: { userId: true },
  });
  return people.map(({ id }) => events.filter(({ userId }) => userId === id).length);
}
