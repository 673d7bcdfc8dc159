import { readFileSync } from "node:fs";
import { describe, expect, test, vi } from "vitest";
import { isTableOf, LAYERS } from "./layers";
import { findShopKnowledge, modelsOf, shopTables } from "./shop-knowledge";

// These read the whole tree, also on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const schema = readFileSync("prisma/schema.prisma", "utf8");

/** Tables that bear no noun's name: they are everybody's. */
const EVERYBODYS = [
  "User",
  "Session",
  "Account",
  "VerificationToken",
  "Merge",
  "OutboxMail",
  "AuditEvent",
  "RateLimit",
];

const knownBy = (file: string, text: string) => findShopKnowledge([file], () => text);

test("nothing below and beside the shop knows its addresses and tables", () => {
  expect(findShopKnowledge()).toEqual([]);
});

test("every table is a noun's by its name, or everybody's", () => {
  const isNamed = (table: string) => LAYERS.some((layer) => isTableOf(layer, table));
  expect(
    modelsOf(schema).filter((table) => !EVERYBODYS.includes(table) && !isNamed(table)),
  ).toEqual([]);
  expect(shopTables(schema)).toEqual(expect.arrayContaining(["Product", "CartLine", "StockHold"]));
  expect(shopTables(schema)).not.toContain("User");
});

describe("is found", () => {
  test.each([
    ["a path", `const to = "/checkout";`, "/checkout"],
    ["the beginning of a path", `const to = \`/orders/\${number}\`;`, "/orders"],
    ["a path after a host", `const to = \`\${env.APP_URL}/pay/\${reference}\`;`, "/pay"],
    ["a path with a query", `redirect("/cart?forgot=yes");`, "/cart"],
    ["a path in a pattern", "const worth = /^\\/(home|account)|\\/wishlist/;", "/wishlist"],
    ["a link", `export const a = <a href="/products/mug">mug</a>;`, "/products"],
    ["a table in SQL", 'tx.$queryRaw`SELECT id FROM "OrderLine"`;', '"OrderLine"'],
    ["a table of Prisma's", "await tx.cartLine.deleteMany({});", "tx.cartLine"],
  ])("%s", (_, text, what) => {
    expect(knownBy("lib/members/merge/sample.tsx", text)).toEqual([
      expect.stringContaining(`sample.tsx:1 knows ${what}, which is the shop's`),
    ]);
  });
});

describe("is allowed", () => {
  test.each([
    ["lib/shop/cart/sample.ts", `const to = "/checkout";`],
    ["lib/product/sample.ts", `const to = "/checkout";`],
    ["components/site/sample.tsx", `const to = "/wishlist";`],
    ["lib/members/merge/sample.ts", `import { a } from "@/lib/ground/orders";`],
    ["lib/members/merge/sample.ts", `const to = "/account/orders";`],
    ["lib/members/merge/sample.ts", `const to = "/payments-of-others";`],
    ["lib/members/merge/sample.ts", `await tx.user.update({}); const says = words.order;`],
  ])("in %s: %s", (file, text) => {
    expect(knownBy(file, text)).toEqual([]);
  });
});
