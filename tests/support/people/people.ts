import { randomInt, randomUUID } from "node:crypto";
import { db } from "@/lib/ground/db";
import { createGuest, type GuestRequest } from "@/lib/guests/guests-data";
import { type UserRow, userColumns } from "@/lib/session/session";
import { type Person, toPerson, type Viewer } from "@/lib/session/viewer";

export const visitor: Viewer = { kind: "visitor" };

export const goodPassword = "a mug of quiet tea";

/** An address that nobody else in any test has. */
export const uniqueEmail = () => `ada-${randomUUID()}@example.com`;

export async function newGuest(): Promise<Person> {
  const { guest } = await createGuest(guestRequest());
  return toPerson(guest);
}

/** A request to be a guest, from an address that nobody else in any test has. */
export function guestRequest(facts: Partial<GuestRequest> = {}): GuestRequest {
  const address = `2001:db8:${hex()}:${hex()}::1`;
  return { collection: "users", keyHash: null, address, ...facts };
}

const hex = () => randomInt(2 ** 16).toString(16);

/** A new member's row; without a password, since hashing one takes its time. */
export function newMemberRow(facts: { email?: string; role?: "admin" } = {}): Promise<UserRow> {
  const { email = uniqueEmail(), role = "member" } = facts;
  return db.user.create({
    data: { collection: "users", email, role, username: email, name: "Ada" },
    select: userColumns,
  });
}

export async function newMember(): Promise<Person> {
  return toPerson(await newMemberRow());
}

export const userRowOf = ({ id }: { id: string }) => db.user.findUniqueOrThrow({ where: { id } });
