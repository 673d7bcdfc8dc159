interface Invariant {
  rule: string;
  /** a query with one column, `found`, in words that a person can look up */
  broken: string;
}

export interface Violation {
  rule: string;
  found: string[];
}

type Query = (sql: string) => Promise<{ found: string }[]>;

const OPEN = `o."paidAt" IS NULL AND o."declinedAt" IS NULL AND o."cancelledAt" IS NULL`;

/** What must hold beyond the constraints of the tables. */
const invariants: Invariant[] = [
  {
    rule: "stock + sold + held is what was supplied",
    broken: `
      SELECT slug || ': ' || stock || ' + ' || sold || ' + ' || held || ', not ' || supplied AS found
      FROM (SELECT slug, stock, supplied,
        (SELECT COALESCE(sum(quantity), 0) FROM "StockHold" WHERE "productId" = product.id) AS held,
        (SELECT COALESCE(sum(quantity), 0) FROM "OrderLine" line JOIN "Order" o ON o.id = line."orderId"
         WHERE line."productId" = product.id AND o."paidAt" IS NOT NULL AND o."withdrawnAt" IS NULL) AS sold
        FROM "Product" product) counted
      WHERE stock + sold + held <> supplied`,
  },
  {
    rule: "an order's total is the sum of its lines and its delivery",
    broken: `
      SELECT number || ': ' || "totalCents" AS found FROM "Order" o
      WHERE "totalCents" <> "deliveryCents"
        + (SELECT COALESCE(sum("priceCents" * quantity), 0) FROM "OrderLine" WHERE "orderId" = o.id)`,
  },
  {
    rule: "no order is without lines",
    broken: `
      SELECT number AS found FROM "Order" o
      WHERE NOT EXISTS (SELECT FROM "OrderLine" WHERE "orderId" = o.id)`,
  },
  {
    rule: "every order has one payment, of its amount",
    broken: `
      SELECT number AS found FROM "Order" o LEFT JOIN "Payment" payment ON payment."orderId" = o.id
      WHERE payment."amountCents" IS DISTINCT FROM o."totalCents"
        OR payment.currency IS DISTINCT FROM o.currency`,
  },
  {
    rule: "an order and its payment agree on the outcome",
    broken: `
      SELECT number AS found FROM "Order" o JOIN "Payment" payment ON payment."orderId" = o.id
      WHERE (o."paidAt" IS NOT NULL AND payment."succeededAt" IS NULL)
        OR (${OPEN} AND (payment."succeededAt" IS NOT NULL OR payment."declinedAt" IS NOT NULL))`,
  },
  {
    rule: "money that was taken for nothing is owed back",
    broken: `
      SELECT number AS found FROM "Order" o JOIN "Payment" payment ON payment."orderId" = o.id
      WHERE payment."succeededAt" IS NOT NULL AND (o."paidAt" IS NULL OR o."withdrawnAt" IS NOT NULL)
        AND payment."refundDueAt" IS NULL`,
  },
  {
    rule: "no money goes back for what was sold",
    broken: `
      SELECT number AS found FROM "Order" o JOIN "Payment" payment ON payment."orderId" = o.id
      WHERE payment."refundDueAt" IS NOT NULL AND o."paidAt" IS NOT NULL AND o."withdrawnAt" IS NULL`,
  },
  {
    rule: "an order that waits holds exactly its lines, any other holds nothing",
    broken: `
      SELECT number || ': ' || COALESCE(line.slug, 'a stray hold') AS found
      FROM "OrderLine" line
      FULL JOIN "StockHold" hold ON hold."orderId" = line."orderId" AND hold."productId" = line."productId"
      JOIN "Order" o ON o.id = COALESCE(line."orderId", hold."orderId")
      WHERE CASE WHEN ${OPEN} THEN line.quantity ELSE NULL END IS DISTINCT FROM hold.quantity`,
  },
  {
    rule: "a cart became one order at most",
    broken: `
      SELECT min(number) AS found FROM "Order" WHERE "cartId" IS NOT NULL
      GROUP BY "cartId" HAVING count(*) > 1`,
  },
  {
    rule: "an address has one proven member at most",
    broken: `
      SELECT min(id::text) AS found FROM "User" WHERE "emailVerified" IS NOT NULL
      GROUP BY lower(email) HAVING count(*) > 1`,
  },
  {
    rule: "a cart that is closed became an order, or is kept aside",
    broken: `
      SELECT cart.id::text AS found FROM "Cart" cart
      WHERE "closedAt" IS NOT NULL AND "asideAt" IS NULL AND NOT EXISTS (SELECT FROM "Order" WHERE "cartId" = cart.id)`,
  },
  {
    rule: "a cart that is open, or kept aside, is no order",
    broken: `
      SELECT number AS found FROM "Order" JOIN "Cart" cart ON cart.id = "cartId"
      WHERE cart."closedAt" IS NULL OR cart."asideAt" IS NOT NULL`,
  },
  {
    rule: "who was merged into another owns nothing",
    broken: `
      SELECT id::text AS found FROM "User" u WHERE "mergedIntoId" IS NOT NULL AND (
        EXISTS (SELECT FROM "Cart" WHERE "userId" = u.id) OR
        EXISTS (SELECT FROM "Order" WHERE "userId" = u.id) OR
        EXISTS (SELECT FROM "WishlistItem" WHERE "userId" = u.id))`,
  },
];

/** Only reads: one statement a rule. */
export async function findViolations(query: Query): Promise<Violation[]> {
  const violations: Violation[] = [];
  for (const { rule, broken } of invariants) {
    const found = (await query(broken)).map((row) => row.found);
    if (found.length > 0) violations.push({ rule, found });
  }
  return violations;
}

export const invariantCount = invariants.length;
