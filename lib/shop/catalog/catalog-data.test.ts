import "@/tests/support/database";
import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { db } from "@/lib/ground/db";
import { findProduct, findProducts } from "@/lib/shop/catalog/catalog-data";
import { statementsOf } from "@/tests/support/requests/statements";
import { newProduct, withdraw } from "@/tests/support/shop/shelf";

/** A category of one test's own, and a word that stands in no other product. */
const own = () => `own-${randomUUID()}`;
const uniqueWord = () => `x${randomUUID().replaceAll("-", "")}`;

const namesOf = (found: { name: string }[]) => found.map(({ name }) => name);

describe("the catalogue", () => {
  test("shows a category in the shop's order, and nothing of another", async () => {
    const [category, other] = [own(), own()];
    await newProduct({ category, position: 2, name: "A second" });
    await newProduct({ category, position: 1, name: "The first" });
    await newProduct({ category: other, position: 1, name: "Elsewhere" });
    expect(namesOf(await findProducts(category, ""))).toEqual(["The first", "A second"]);
  });

  test("shows everything when nobody filters", async () => {
    const [mug, pot] = [
      await newProduct({ category: own() }),
      await newProduct({ category: own() }),
    ];
    const ids = (await findProducts("", "")).map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining([mug.id, pot.id]));
  });

  test("shows nothing of a category that does not exist", async () => {
    expect(await findProducts(own(), "")).toEqual([]);
  });

  test("shows what a card needs, sold out or not", async () => {
    const category = own();
    const { id, slug } = await newProduct({ category, stock: 0, priceCents: 990 });
    const card = {
      id,
      slug,
      name: "Enamel mug",
      summary: "Keeps tea warm.",
      stock: 0,
      price: { cents: 990, currency: "EUR" },
      isWithdrawn: false,
    };
    expect(await findProducts(category, "")).toStrictEqual([card]);
    expect(await findProducts(category, "mug")).toStrictEqual([card]);
  });
});

test("what is withdrawn from sale is in no list and no search, but has its page", async () => {
  const [category, word] = [own(), uniqueWord()];
  const mug = await newProduct({ category, name: `A ${word}` });
  await withdraw(mug);
  expect(await findProducts(category, "")).toEqual([]);
  expect(await findProducts("", word)).toEqual([]);
  expect((await findProducts("", "")).map(({ id }) => id)).not.toContain(mug.id);
  expect(await findProduct(mug.slug)).toMatchObject({ id: mug.id, isWithdrawn: true });
});

describe("a search", () => {
  test("reads the name, the summary and the description", async () => {
    const word = uniqueWord();
    await newProduct({ position: 1, name: `A ${word}` });
    await newProduct({ position: 2, name: "By summary", summary: `Like a ${word}.` });
    await newProduct({ position: 3, name: "By description", description: `Not a ${word}!` });
    expect(namesOf(await findProducts("", word))).toEqual([
      `A ${word}`,
      "By summary",
      "By description",
    ]);
  });

  test("finds a word by its beginning", async () => {
    const word = uniqueWord();
    await newProduct({ name: `${word}pot` });
    expect(await findProducts("", word)).toHaveLength(1);
    expect(await findProducts("", `${word}pa`)).toHaveLength(0);
  });

  test.each([
    ["candle", "Candles of beeswax"],
    ["candles", "Candle of beeswax"],
    ["dry", "Drying rack"],
  ])("finds by %s what is called %s", async (typed, name) => {
    const category = own();
    await newProduct({ category, name });
    expect(namesOf(await findProducts(category, typed))).toEqual([name]);
  });

  test("wants all of its words", async () => {
    const category = own();
    await newProduct({ category, name: "Enamel mug" });
    await newProduct({ category, name: "Enamel kettle" });
    expect(namesOf(await findProducts(category, "enamel kettle"))).toEqual(["Enamel kettle"]);
    expect(await findProducts(category, "enamel kettle beeswax")).toEqual([]);
  });

  test("stays in its category", async () => {
    const [category, word] = [own(), uniqueWord()];
    await newProduct({ category, name: `${word} here` });
    await newProduct({ category: own(), name: `${word} there` });
    expect(namesOf(await findProducts(category, word))).toEqual([`${word} here`]);
  });

  test("overlooks the words that say nothing", async () => {
    const category = own();
    await newProduct({ category, name: "Enamel mug" });
    expect(await findProducts(category, "the mug")).toHaveLength(1);
  });

  test.each(["the", "½", "²", "茶", "x".repeat(60)])(
    "for %s alone finds nothing and breaks nothing",
    async (word) => {
      expect(await findProducts(own(), word)).toEqual([]);
    },
  );
});

describe("a product's page", () => {
  test("shows the product of that slug", async () => {
    const { id, slug } = await newProduct({ category: "desk", stock: 3 });
    expect(await findProduct(slug)).toStrictEqual({
      id,
      slug,
      name: "Enamel mug",
      category: "desk",
      summary: "Keeps tea warm.",
      description: "Steel under two coats of glass.",
      details: ["350 ml"],
      stock: 3,
      price: { cents: 1450, currency: "EUR" },
      isWithdrawn: false,
    });
  });

  test.each(["no-such-mug", "", "%", "' OR 1=1 --", "\ud800"])(
    "does not exist for the slug %j",
    async (slug) => {
      expect(await findProduct(slug)).toBeNull();
    },
  );
});

describe("an index answers", () => {
  // The statement as the shop sends it, planned as if no table could be read from end to end.
  // What the planner could do, not what it prefers for the few rows of a test.
  async function planOf(work: () => Promise<unknown>, without: string[]): Promise<string> {
    const [sent] = await statementsOf(work);
    return db.$transaction(async (tx) => {
      for (const way of without) {
        await tx.$executeRawUnsafe(`SET LOCAL enable_${way} = off`);
      }
      const plan = await tx.$queryRawUnsafe<object[]>(
        `EXPLAIN ${sent?.text}`,
        ...(sent?.values ?? []),
      );
      return plan.flatMap(Object.values).join("\n");
    });
  }

  test("a search", async () => {
    const plan = await planOf(() => findProducts("", uniqueWord()), ["seqscan"]);
    expect(plan).toContain("Product_search_idx");
  });

  test("a category", async () => {
    const plan = await planOf(() => findProducts(own(), ""), ["seqscan", "sort"]);
    expect(plan).toContain("Product_category_position_idx");
    expect(plan).not.toContain("Sort");
  });

  test("the whole catalogue in order", async () => {
    const plan = await planOf(() => findProducts("", ""), ["seqscan", "sort"]);
    expect(plan).toContain("Product_position_idx");
    expect(plan).not.toContain("Sort");
  });
});
