import { randomUUID } from "node:crypto";
import { afterEach, beforeAll, expect } from "vitest";
import guests from "@/guests.config";
import { db } from "@/lib/ground/db";
import { createGuest, deleteGuestRow } from "@/lib/guests/guests-data";
import { promoteGuest } from "@/lib/members/credentials/members-data";
import { type Person, toPerson } from "@/lib/session/viewer";
import { addLine } from "@/lib/shop/cart/cart-data";
import {
  guestRequest,
  newGuest,
  goodPassword as password,
  uniqueEmail,
} from "@/tests/support/people/people";
import { atOnce, given, late, race, refusals, warmUp } from "@/tests/support/requests/races";
import { cartOf } from "@/tests/support/shop/checkout";
import { newProduct } from "@/tests/support/shop/shelf";

const { limits } = guests;

beforeAll(warmUp);
afterEach(() => {
  guests.limits = limits;
});

race("twenty requests with one key make one guest, with all twenty things", async () => {
  const request = guestRequest({ keyHash: randomUUID() });
  const products = await Promise.all(Array.from({ length: 20 }, () => newProduct()));
  const add = ({ id: productId }: { id: string }) =>
    late(() =>
      createGuest(request, async (row, tx) => {
        await addLine(row, { productId, quantity: 1 }, tx);
        return toPerson(row);
      }),
    );

  const outcomes = await atOnce(products.map(add));
  expect(refusals(outcomes)).toEqual([]);
  const owners = given(outcomes).map(({ result }) => result as Person);
  expect(new Set(owners.map(({ id }) => id)).size).toBe(1);
  const [owner] = owners;
  expect(owner && (await cartOf(owner))).toEqual(
    Object.fromEntries(products.map(({ id }) => [id, 1])),
  );
  expect(await db.auditEvent.count({ where: { userId: owner?.id } })).toBe(1);
});

race("of fifty requests from one address as many pass as may", async () => {
  await db.rateLimit.deleteMany();
  guests.limits = { perAddressPerHour: 7, perHour: 1_000_000 };
  const { address } = guestRequest();
  const work = () => createGuest(guestRequest({ address }));
  const outcomes = await atOnce(Array.from({ length: 50 }, () => work));
  expect(given(outcomes)).toHaveLength(7);
  for (const reason of refusals(outcomes)) expect(reason).toMatchObject({ code: "RATE_LIMITED" });
});

race("fifty addresses at once do not get past the ceiling of all", async () => {
  await db.rateLimit.deleteMany();
  guests.limits = { perAddressPerHour: 7, perHour: 11 };
  const outcomes = await atOnce(
    Array.from({ length: 50 }, () => () => createGuest(guestRequest())),
  );
  expect(given(outcomes)).toHaveLength(11);
});

race("a guest who leaves and becomes a member at once does one of both", async () => {
  const guest = await newGuest();
  const account = { email: uniqueEmail(), password };
  const [leaving, converting] = await atOnce<unknown>([
    late(() => deleteGuestRow(guest)),
    late(() => promoteGuest(guest, account)),
  ]);
  const row = await db.user.findUnique({ where: { id: guest.id } });
  const hasLeft = leaving?.status === "fulfilled";
  expect(converting?.status === "fulfilled").toBe(!hasLeft);
  expect(row?.isAnonymous).toBe(hasLeft ? undefined : false);
});
