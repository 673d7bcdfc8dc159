import type pg from "pg";

export const USERS = 1_000_000;
export const STALE_GUESTS = 100_000;

/**
 * A shop of a million users. Every tenth is a guest who was away for long; of these guests every second
 * has a cart with two lines, every fourth two wishes, every tenth a paid order.
 */
export async function fillBigShop(client: pg.Client): Promise<void> {
  for (const statement of STATEMENTS) await client.query(statement);
}

// Ids and names rise, because an index is filled faster in its own order.
const id = (kind: string, number: string) =>
  `('019${kind}' || lpad(to_hex(${number}), 8, '0') || '70008000000000000000')::uuid`;

const named = (number: string) => `('person-' || lpad(${number}::text, 7, '0'))`;

const products = `SELECT id, slug, name, "priceCents", row_number() OVER (ORDER BY id) AS place
  FROM "Product"`;

const STATEMENTS = [
  `INSERT INTO "User" (id, collection, email, username, name, "isAnonymous", "emailVerified",
     "passwordHash", "creationKey", "lastSeenAt", "createdAt", "updatedAt")
   SELECT ${id("0", "n")}, CASE WHEN n % 3 = 0 THEN 'customers' ELSE 'users' END,
     ${named("n")} || '@example.com', ${named("n")}, 'Guest', is_guest,
     CASE WHEN NOT is_guest THEN now() END, CASE WHEN NOT is_guest THEN 'none' END,
     CASE WHEN is_guest THEN 'key-' || ${named("n")} END, seen, seen, seen
   FROM (SELECT n, n % 2 = 0 AS is_guest,
           now() - CASE WHEN n % ${USERS / STALE_GUESTS} = 0 THEN interval '31 days' ELSE interval '1 day' END
             - n * interval '1 second' AS seen
         FROM generate_series(1, ${USERS}) n) AS people`,
  `INSERT INTO "Cart" (id, "userId", "closedAt", "updatedAt")
   SELECT ${id("1", "n")}, ${id("0", "n")}, CASE WHEN n % 100 = 0 THEN now() END, now()
   FROM generate_series(20, ${USERS}, 20) n`,
  `INSERT INTO "CartLine" (id, "cartId", "productId", quantity, "seenPriceCents")
   SELECT ${id("2", "n * 2 + place")}, ${id("1", "n")}, product.id, 1, 1000
   FROM generate_series(20, ${USERS}, 20) n, (${products}) product WHERE place <= 2`,
  `INSERT INTO "WishlistItem" ("userId", "productId")
   SELECT ${id("0", "n")}, product.id
   FROM generate_series(40, ${USERS}, 40) n, (${products}) product WHERE place <= 2`,
  `INSERT INTO "Order" (id, number, "userId", "cartId", email, "fullName", address, city, "postalCode",
     country, currency, delivery, "deliveryCents", "totalCents", "taxCents", "taxBasisPoints", "paidAt")
   SELECT ${id("3", "n")}, 'GL-' || n, ${id("0", "n")}, ${id("1", "n")}, 'ada@example.com', 'Ada',
     '1 Street', 'Graz', '8010', 'AT', 'EUR', 'standard', 0, 1000, 0, 2000, now()
   FROM generate_series(100, ${USERS}, 100) n`,
  `INSERT INTO "OrderLine" (id, "orderId", "productId", slug, name, "priceCents", quantity)
   SELECT ${id("4", "n")}, ${id("3", "n")}, product.id, slug, name, 1000, 1
   FROM generate_series(100, ${USERS}, 100) n, (${products}) product WHERE place = 1`,
  "VACUUM ANALYZE",
  // Otherwise it would run while the guests are deleted.
  "CHECKPOINT",
];
