import "@/tests/support/database";
import { randomUUID } from "node:crypto";
import { afterEach, describe, expect, test, vi } from "vitest";
import guests from "@/guests.config";
import { db, transaction } from "@/lib/ground/db";
import { createGuest } from "@/lib/guests/guests-data";
import { type Person, toPerson } from "@/lib/session/viewer";
import {
  addWish,
  isWished,
  listWishedIds,
  listWishes,
  removeWish,
} from "@/lib/shop/wishlist/wishlist-data";
import { guestRequest, newGuest, newMember, visitor } from "@/tests/support/people/people";
import { statementsOf } from "@/tests/support/requests/statements";
import { guestAndMember } from "@/tests/support/shop/merging";
import { newProduct, type Stocked, withdraw } from "@/tests/support/shop/shelf";

const wish = (owner: Person, { id: productId }: { id: string }) => addWish(owner, { productId });

const idsOf = async (owner: Person) => (await listWishes(owner)).map(({ id }) => id);

function allow(wishes: boolean | number) {
  vi.spyOn(guests, "permissions", "get").mockReturnValue({ wishes });
}

afterEach(() => vi.restoreAllMocks());

describe("a guest who wishes for something", () => {
  test("finds it on their list as the shop sells it", async () => {
    const [guest, mug] = [await newGuest(), await newProduct({ stock: 2 })];
    expect(await wish(guest, mug)).toBe("Enamel mug");
    expect(await listWishes(guest)).toStrictEqual([
      {
        id: mug.id,
        slug: mug.slug,
        name: "Enamel mug",
        price: { cents: 1450, currency: "EUR" },
        stock: 2,
        isWithdrawn: false,
      },
    ]);
  });

  test("finds the newest first", async () => {
    const [guest, mug, pot] = [await newGuest(), await newProduct(), await newProduct()];
    await wish(guest, mug);
    await wish(guest, pot);
    expect(await idsOf(guest)).toEqual([pot.id, mug.id]);
  });

  test("can wish for what is sold out", async () => {
    const [guest, mug] = [await newGuest(), await newProduct({ stock: 0 })];
    await wish(guest, mug);
    expect(await idsOf(guest)).toEqual([mug.id]);
  });

  test("cannot have what is withdrawn from sale, and keeps what they wished for before", async () => {
    const [guest, mug, pot] = [await newGuest(), await newProduct(), await newProduct()];
    await wish(guest, mug);
    for (const product of [mug, pot]) await withdraw(product);
    await expect(wish(guest, pot)).rejects.toMatchObject({
      name: "Refusal",
      message: "Enamel mug is not sold any more. Choose something else.",
    });
    expect(await listWishes(guest)).toMatchObject([{ id: mug.id, isWithdrawn: true }]);
  });

  test("has it once, however often they ask", async () => {
    const [guest, mug] = [await newGuest(), await newProduct()];
    for (let times = 0; times < 3; times++) await wish(guest, mug);
    expect(await idsOf(guest)).toEqual([mug.id]);
  });

  test("cannot have what is not in the shop", async () => {
    const guest = await newGuest();
    await expect(wish(guest, { id: randomUUID() })).rejects.toMatchObject({
      name: "Refusal",
      message: "This product is not in the shop. Go back to the shop and choose another.",
    });
    expect(await idsOf(guest)).toEqual([]);
  });

  test("cannot any more once they have merged into a member", async () => {
    const { guest, member, mug } = await guestAndMember();
    await db.user.update({ where: { id: guest.id }, data: { mergedIntoId: member.id } });
    await expect(wish(guest, mug)).rejects.toMatchObject({ name: "Refusal" });
    expect([await idsOf(guest), await idsOf(member)]).toEqual([[], []]);
  });
});

describe("the limit", () => {
  const limit = "Guests can keep 2 wishes. Create your account to keep more.";

  async function fullList(): Promise<[Person, Stocked[]]> {
    allow(2);
    const [guest, mug, pot] = [await newGuest(), await newProduct(), await newProduct()];
    for (const product of [mug, pot]) await wish(guest, product);
    return [guest, [mug, pot]];
  }

  test("is said, and nothing is lost", async () => {
    const [guest, [mug, pot]] = await fullList();
    await expect(wish(guest, await newProduct())).rejects.toMatchObject({
      name: "Refusal",
      message: limit,
      fieldErrors: { limit },
    });
    expect(await idsOf(guest)).toEqual([pot?.id, mug?.id]);
  });

  test("does not refuse what is on the list already", async () => {
    const [guest, [mug]] = await fullList();
    expect(await wish(guest, mug as Stocked)).toBe("Enamel mug");
  });

  test("leaves room again for what was taken off", async () => {
    const [guest, [mug, pot]] = await fullList();
    await removeWish(guest, { productId: mug?.id ?? "" });
    const bowl = await newProduct();
    await wish(guest, bowl);
    expect(await idsOf(guest)).toEqual([bowl.id, pot?.id]);
  });

  test("is none for a member", async () => {
    allow(false);
    const [member, mug] = [await newMember(), await newProduct()];
    await wish(member, mug);
    expect(await idsOf(member)).toEqual([mug.id]);
  });

  test("of none makes no guest for a first wish", async () => {
    allow(false);
    const [mug, before] = [await newProduct(), await db.user.count()];
    const becoming = createGuest(guestRequest(), (row, tx) =>
      addWish(toPerson(row), { productId: mug.id }, tx),
    );
    await expect(becoming).rejects.toMatchObject({
      message: "Guests cannot keep wishes. Create your account to keep them.",
    });
    expect(await db.user.count()).toBe(before);
  });
});

describe("somebody else's list", () => {
  test("is neither read nor changed", async () => {
    const [ada, eve, mug] = [await newGuest(), await newGuest(), await newProduct()];
    await wish(ada, mug);
    for (const other of [eve, visitor]) {
      expect(await listWishes(other)).toEqual([]);
      expect(await listWishedIds(other)).toEqual([]);
      expect(await isWished(other, mug.id)).toBe(false);
      await removeWish(other, { productId: mug.id });
    }
    expect(await idsOf(ada)).toEqual([mug.id]);
  });
});

test("what is on the list is known by its id, until it is taken off", async () => {
  const [guest, mug, pot] = [await newGuest(), await newProduct(), await newProduct()];
  await wish(guest, mug);
  expect(await listWishedIds(guest)).toEqual([mug.id]);
  expect([await isWished(guest, mug.id), await isWished(guest, pot.id)]).toEqual([true, false]);
  expect(await removeWish(guest, { productId: mug.id })).toBe("Enamel mug");
  expect(await removeWish(guest, { productId: mug.id })).toBeNull();
  expect(await isWished(guest, mug.id)).toBe(false);
});

describe("what the database is asked", () => {
  test("is nothing for a visitor", async () => {
    const { id: productId } = await newProduct();
    const sent = await statementsOf(async () => {
      await isWished(visitor, productId);
      await listWishedIds(visitor);
      await listWishes(visitor);
      await removeWish(visitor, { productId });
    });
    expect(sent).toEqual([]);
  });

  test("is one statement for a guest's page or change", async () => {
    const [guest, mug] = [await newGuest(), await newProduct()];
    await wish(guest, mug);
    const works = [
      () => isWished(guest, mug.id),
      () => listWishedIds(guest),
      () => listWishes(guest),
      () => removeWish(guest, { productId: mug.id }),
    ];
    for (const work of works) expect(await statementsOf(work)).toHaveLength(1);
  });

  test("is two for a wish, inside one transaction", async () => {
    const [guest, mug] = [await newGuest(), await newProduct()];
    const alone = await statementsOf(() => wish(guest, mug));
    expect(alone.map(({ text }) => text.trim().split(/\s/)[0])).toEqual([
      "BEGIN",
      "SELECT",
      "WITH",
      "COMMIT",
    ]);

    await transaction(async (tx) => {
      const along = await statementsOf(() => addWish(guest, { productId: mug.id }, tx));
      expect(along).toHaveLength(2);
    });
  });
});
