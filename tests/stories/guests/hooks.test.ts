import "@/tests/support/database";
import { afterEach, describe, expect, test, vi } from "vitest";
import guests from "@/guests.config";
import { db } from "@/lib/ground/db";
import { createGuest } from "@/lib/guests/guests-data";
import { promoteGuest } from "@/lib/members/credentials/members-data";
import { mergeGuest } from "@/lib/members/merge/merge-data";
import { undoMerge } from "@/lib/members/merge/undo-merge-data";
import {
  guestRequest,
  newGuest,
  newMemberRow,
  goodPassword as password,
  uniqueEmail,
  userRowOf,
} from "@/tests/support/people/people";
import { guestAndMember } from "@/tests/support/shop/merging";

const eventsOf = async ({ id: userId }: { id: string }) =>
  (await db.auditEvent.findMany({ where: { userId }, orderBy: { createdAt: "asc" } })).map(
    ({ type }) => type,
  );
const failing = () => {
  throw new Error("the hook says no");
};

afterEach(() => {
  guests.onGuestCreated = undefined;
  guests.onConverted = undefined;
  guests.onMerged = undefined;
  guests.onUnmerged = undefined;
});

describe("onGuestCreated", () => {
  test("is told of the guest, inside the transaction that makes them", async () => {
    guests.onGuestCreated = vi.fn(async ({ guest }, tx) => {
      await tx.user.update({ where: { id: guest.id }, data: { name: "Welcome" } });
    });
    const { guest } = await createGuest(guestRequest({ collection: "customers" }));
    const { id, email } = guest;
    const told = { guest: { id, collection: "customers", email, name: "Guest" } };
    expect(guests.onGuestCreated).toHaveBeenCalledExactlyOnceWith(told, expect.anything());
    expect(await userRowOf(guest)).toMatchObject({ name: "Welcome" });
  });

  test("leaves no guest, no event and nothing of theirs when it fails", async () => {
    const email = uniqueEmail();
    const { generateEmail } = guests;
    guests.generateEmail = () => email;
    guests.onGuestCreated = failing;
    const before = await db.auditEvent.count();
    await expect(createGuest(guestRequest(), async () => "done")).rejects.toThrow("says no");
    guests.generateEmail = generateEmail;
    expect(await db.user.count({ where: { email } })).toBe(0);
    expect(await db.auditEvent.count()).toBe(before);
  });

  test("is not told twice of a guest whom the same key has made", async () => {
    guests.onGuestCreated = vi.fn();
    const request = guestRequest({ keyHash: uniqueEmail() });
    await createGuest(request);
    await createGuest(request);
    expect(guests.onGuestCreated).toHaveBeenCalledOnce();
  });
});

describe("onConverted", () => {
  test("is told of the member", async () => {
    guests.onConverted = vi.fn();
    const [guest, email] = [await newGuest(), uniqueEmail()];
    await promoteGuest(guest, { email, password, name: "Ada" });
    const member = { id: guest.id, collection: "users", email, name: "Ada" };
    expect(guests.onConverted).toHaveBeenCalledExactlyOnceWith({ member }, expect.anything());
    expect(await eventsOf(guest)).toEqual(["guest.created", "guest.converted"]);
  });

  test("leaves the guest a guest when it fails", async () => {
    guests.onConverted = failing;
    const guest = await newGuest();
    const promoting = promoteGuest(guest, { email: uniqueEmail(), password });
    await expect(promoting).rejects.toThrow("says no");
    expect(await userRowOf(guest)).toMatchObject({ isAnonymous: true, email: guest.email });
    expect(await eventsOf(guest)).toEqual(["guest.created"]);
  });
});

describe("onMerged", () => {
  test("is told of both, once", async () => {
    guests.onMerged = vi.fn();
    const [guest, { id, collection, email, name, ...row }] = [
      await newGuest(),
      await newMemberRow(),
    ];
    const member = { id, collection, email, name };
    await mergeGuest(guest, { ...member, ...row });
    await mergeGuest(guest, { ...member, ...row });
    const told = { guestId: guest.id, member };
    expect(guests.onMerged).toHaveBeenCalledExactlyOnceWith(told, expect.anything());
    expect(await eventsOf(guest)).toEqual(["guest.created", "guest.merged"]);
  });

  test("leaves everything with the guest when it fails", async () => {
    guests.onMerged = failing;
    const { guest, memberRow: member } = await guestAndMember({ guest: { mug: 2 } });
    await expect(mergeGuest(guest, member)).rejects.toThrow("says no");
    expect(await userRowOf(guest)).toMatchObject({ mergedIntoId: null, sessionVersion: 0 });
    expect(await db.cart.count({ where: { userId: guest.id } })).toBe(1);
  });
});

describe("onUnmerged", () => {
  test("is told of both, once", async () => {
    guests.onUnmerged = vi.fn();
    const { guest, member } = await guestAndMember();
    const merged = await mergeGuest(guest, member);
    for (let time = 1; time <= 2; time++) await undoMerge(member, merged?.id ?? "");
    const told = { guestId: guest.id, memberId: member.id };
    expect(guests.onUnmerged).toHaveBeenCalledExactlyOnceWith(told, expect.anything());
    expect(await eventsOf(guest)).toEqual(["guest.created", "guest.merged", "guest.unmerged"]);
  });

  test("leaves everything with the account when it fails", async () => {
    guests.onUnmerged = failing;
    const { guest, member } = await guestAndMember({ guest: { mug: 2 } });
    const merged = await mergeGuest(guest, member);
    await expect(undoMerge(member, merged?.id ?? "")).rejects.toThrow("says no");
    expect(await userRowOf(guest)).toMatchObject({ mergedIntoId: member.id });
    expect(await db.cart.count({ where: { userId: member.id } })).toBe(1);
  });
});
