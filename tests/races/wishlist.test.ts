import { afterAll, beforeAll, expect, vi } from "vitest";
import guests from "@/guests.config";
import { mergeGuest } from "@/lib/members/merge/merge-data";
import { type Person, toPerson } from "@/lib/session/viewer";
import { addWish, listWishedIds } from "@/lib/shop/wishlist/wishlist-data";
import { newGuest } from "@/tests/support/people/people";
import { atOnce, given, late, race, refusals, warmUp } from "@/tests/support/requests/races";
import { guestAndMember } from "@/tests/support/shop/merging";
import { newProduct, type Stocked } from "@/tests/support/shop/shelf";

const LIMIT = 3;

beforeAll(async () => {
  vi.spyOn(guests, "permissions", "get").mockReturnValue({ wishes: LIMIT });
  await warmUp();
});
afterAll(() => vi.restoreAllMocks());

const wish =
  (owner: Person, { id: productId }: Stocked) =>
  () =>
    addWish(owner, { productId });

race("of twenty wishes at once a guest keeps as many as they may", async () => {
  const guest = await newGuest();
  const shelf = await Promise.all(Array.from({ length: 20 }, () => newProduct()));

  const outcomes = await atOnce(shelf.map((product) => wish(guest, product)));

  expect(given(outcomes)).toHaveLength(LIMIT);
  for (const refusal of refusals(outcomes)) expect(refusal).toMatchObject({ name: "Refusal" });
  expect(await listWishedIds(guest)).toHaveLength(LIMIT);
});

race("tabs that wish for the same mug at once are all told that it is there", async () => {
  const [guest, mug] = [await newGuest(), await newProduct()];
  const outcomes = await atOnce(Array.from({ length: 8 }, () => wish(guest, mug)));
  expect(given(outcomes)).toEqual(Array(8).fill("Enamel mug"));
  expect(await listWishedIds(guest)).toEqual([mug.id]);
});

race("a wish beside the sign-in is brought along or refused, never left behind", async () => {
  const { guest, memberRow: member, mug } = await guestAndMember();
  const outcomes = await atOnce<unknown>([wish(guest, mug), late(() => mergeGuest(guest, member))]);
  for (const refusal of refusals(outcomes)) expect(refusal).toMatchObject({ name: "Refusal" });
  expect(await listWishedIds(guest)).toEqual([]);
  const isKept = outcomes[0]?.status === "fulfilled";
  expect(await listWishedIds(toPerson(member))).toEqual(isKept ? [mug.id] : []);
});
