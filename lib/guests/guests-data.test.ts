import "@/tests/support/database";
import { afterEach, describe, expect, test, vi } from "vitest";
import guests from "@/guests.config";
import { db } from "@/lib/ground/db";
import { createGuest, findGuest, toAuthRecord } from "@/lib/guests/guests-data";
import { guestRequest, newGuest, newMember, uniqueEmail } from "@/tests/support/people/people";

const { generateEmail } = guests;
const nothing = async () => undefined;
const rowOf = (id: string) => db.user.findUnique({ where: { id } });

afterEach(() => {
  guests.disabled = false;
  guests.collections.users.open = true;
  guests.generateEmail = generateEmail;
});

describe("a new guest", () => {
  test("has a row of their own that nobody can sign in to", async () => {
    const { guest } = await createGuest(guestRequest({ collection: "customers" }));
    expect(await rowOf(guest.id)).toMatchObject({
      collection: "customers",
      email: expect.stringMatching(/^anonymous-[0-9a-f]{32}@guests\.invalid$/),
      username: expect.stringMatching(/^guest-[0-9a-f]{12}$/),
      name: "Guest",
      isAnonymous: true,
      role: "member",
      passwordHash: null,
      emailVerified: null,
      convertedAt: null,
      mergedIntoId: null,
      sessionVersion: 0,
    });
  });

  test("is seen at this hour", async () => {
    const { guest } = await createGuest(guestRequest());
    const row = await rowOf(guest.id);
    for (const at of [row?.createdAt, row?.updatedAt, row?.lastSeenAt]) {
      expect(Math.abs(Number(at) - Date.now())).toBeLessThan(60_000);
    }
  });

  test("comes along with what they were needed for", async () => {
    const { guest, result } = await createGuest(guestRequest(), ({ id }, tx) =>
      tx.cart.create({ data: { userId: id }, select: { userId: true } }),
    );
    expect(result.userId).toBe(guest.id);
    expect(await db.cart.count({ where: { userId: guest.id } })).toBe(1);
  });

  test("does not stay when what they were needed for fails", async () => {
    const email = uniqueEmail();
    guests.generateEmail = () => email;
    const failing = createGuest(guestRequest(), async ({ id }, tx) => {
      await tx.cart.create({ data: { userId: id } });
      throw new Error("sold out");
    });
    await expect(failing).rejects.toThrow("sold out");
    expect(await db.user.count({ where: { email } })).toBe(0);
  });

  test("gets another address when theirs is taken", async () => {
    const [taken, free] = [uniqueEmail(), uniqueEmail()];
    guests.generateEmail = () => taken;
    await createGuest(guestRequest());

    guests.generateEmail = vi
      .fn(() => free)
      .mockReturnValueOnce(taken)
      .mockReturnValueOnce(taken);
    const along = vi.fn(nothing);
    const { guest } = await createGuest(guestRequest(), along);
    expect(guest.email).toBe(free);
    expect(along).toHaveBeenCalledOnce();
  });

  test("is refused when five addresses in a row are taken, in any spelling", async () => {
    const taken = uniqueEmail();
    guests.generateEmail = () => taken;
    await createGuest(guestRequest());

    const generate = vi.fn(() => taken.toUpperCase());
    guests.generateEmail = generate;
    await expect(createGuest(guestRequest())).rejects.toMatchObject({ code: "EMAIL_CONFLICT" });
    expect(generate).toHaveBeenCalledTimes(5);
  });

  test("may have an address that a guest of another collection has", async () => {
    const email = uniqueEmail();
    guests.generateEmail = () => email;
    await createGuest(guestRequest());
    const { guest } = await createGuest(guestRequest({ collection: "customers" }));
    expect(guest).toMatchObject({ collection: "customers", email });
  });
});

describe("nobody becomes a guest", () => {
  test("in a shop that takes none", async () => {
    guests.disabled = true;
    await expect(createGuest(guestRequest())).rejects.toMatchObject({
      code: "GUESTS_DISABLED",
      message: expect.stringMatching(/\.$/),
    });
  });

  test("in a collection that is closed, though the other is open", async () => {
    guests.collections.users.open = false;
    await expect(createGuest(guestRequest())).rejects.toMatchObject({
      code: "COLLECTION_CLOSED",
    });
    expect((await createGuest(guestRequest({ collection: "customers" }))).guest.collection).toBe(
      "customers",
    );
  });

  test.each(["", "Users", "admins", "__proto__", "toString", "users "])(
    "in the unknown collection %j",
    async (collection) => {
      await expect(createGuest(guestRequest({ collection }))).rejects.toMatchObject({
        code: "COLLECTION_UNKNOWN",
      });
    },
  );
});

describe("a guest's row", () => {
  test("is found by its id while it is a guest's", async () => {
    const { id } = await newGuest();
    expect(await findGuest(id)).toMatchObject({ id, isAnonymous: true });
    await db.user.delete({ where: { id } });
    expect(await findGuest(id)).toBeNull();
  });

  test("is not a member's", async () => {
    expect(await findGuest((await newMember()).id)).toBeNull();
  });

  test("is shown to its owner with the fields of the contract and no others", async () => {
    const { guest } = await createGuest(guestRequest());
    expect(toAuthRecord(guest)).toStrictEqual({
      id: guest.id,
      collection: "users",
      email: guest.email,
      username: guest.username,
      name: "Guest",
      verified: false,
      isAnonymous: true,
      created: guest.createdAt.toISOString(),
      updated: guest.updatedAt.toISOString(),
    });
  });
});
