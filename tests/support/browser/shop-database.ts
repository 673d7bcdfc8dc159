import { randomBytes, randomUUID } from "node:crypto";
import type { Client } from "pg";
import { OrderBooks } from "./order-books";
import { slugOf } from "./shop";

export interface MadeProduct {
  slug: string;
  name: string;
}

export class ShopDatabase {
  readonly books: OrderBooks;

  constructor(private readonly client: Client) {
    this.books = new OrderBooks(client);
  }

  async countUsers(): Promise<number> {
    const [row] = await this.rows<{ count: number }>(`SELECT count(*)::int FROM "User"`);
    return row?.count ?? 0;
  }

  async user(id: string) {
    const [row] = await this.rows<{
      collection: string;
      email: string;
      username: string;
      name: string;
      isAnonymous: boolean;
      passwordHash: string | null;
      convertedAt: Date | null;
      mergedIntoId: string | null;
    }>(`SELECT * FROM "User" WHERE id = $1`, id);
    return row;
  }

  /** As an administrator would, with all that hangs on it; orders stay. */
  async deleteUser(id: string): Promise<void> {
    await this.rows(`DELETE FROM "User" WHERE id = $1`, id);
  }

  /** As if the link in the mail had been pressed. */
  async proveMailbox(email: string): Promise<void> {
    await this.rows(`UPDATE "User" SET "emailVerified" = now() WHERE email = $1`, email);
  }

  /** As if an hour had passed, for all limits or for those of one name. */
  async forgetLimits(name = ""): Promise<void> {
    await this.rows(`DELETE FROM "RateLimit" WHERE key LIKE $1 || '%'`, name);
  }

  /** A mail in the outbox, to somebody whom no other test knows. */
  async writeMail(): Promise<{ id: string; subject: string }> {
    const [id, subject] = [randomUUID(), `Only for Ada ${randomUUID()}`];
    await this.rows(
      `INSERT INTO "OutboxMail" (id, key, recipient, subject, text, html)
       VALUES ($1, $2, 'ada@example.com', $2, 'Hello Ada', '<p>Hello Ada')`,
      id,
      subject,
    );
    return { id, subject };
  }

  /** Lets it be that many days since anybody saw the user. */
  async leaveFor(days: number, id: string): Promise<void> {
    await this.rows(
      `UPDATE "User" SET "lastSeenAt" = now() - make_interval(days => $2) WHERE id = $1`,
      id,
      days,
    );
  }

  async countCarts(userId: string): Promise<number> {
    const [row] = await this.rows<{ count: number }>(
      `SELECT count(*)::int FROM "Cart" WHERE "userId" = $1`,
      userId,
    );
    return row?.count ?? 0;
  }

  openCart(userId: string): Promise<{ slug: string; quantity: number }[]> {
    return this.rows(
      `SELECT slug, quantity FROM "CartLine" line
       JOIN "Cart" cart ON cart.id = line."cartId" JOIN "Product" product ON product.id = line."productId"
       WHERE cart."userId" = $1 AND cart."closedAt" IS NULL ORDER BY line.id`,
      userId,
    );
  }

  linesOf(slug: string): Promise<{ quantity: number; userId: string }[]> {
    return this.rows(
      `SELECT quantity, "userId" FROM "CartLine" line
       JOIN "Cart" cart ON cart.id = line."cartId" JOIN "Product" product ON product.id = line."productId"
       WHERE slug = $1`,
      slug,
    );
  }

  async wishesOf(userId: string): Promise<string[]> {
    const wishes = await this.rows<{ slug: string }>(
      `SELECT slug FROM "WishlistItem" wish JOIN "Product" product ON product.id = wish."productId"
       WHERE "userId" = $1 ORDER BY wish."createdAt" DESC`,
      userId,
    );
    return wishes.map(({ slug }) => slug);
  }

  async makeWishes(userId: string, count: number): Promise<void> {
    for (let made = 0; made < count; made++) {
      const { slug } = await this.makeProduct();
      await this.rows(
        `INSERT INTO "WishlistItem" ("userId", "productId") SELECT $1, id FROM "Product" WHERE slug = $2`,
        userId,
        slug,
      );
    }
  }

  ordersOf(
    userId: string,
  ): Promise<
    { number: string; totalCents: number; paidAt: Date | null; declinedAt: Date | null }[]
  > {
    return this.rows(`SELECT * FROM "Order" WHERE "userId" = $1 ORDER BY "placedAt"`, userId);
  }

  async order(number: string) {
    const [row] = await this.rows<{ userId: string | null; totalCents: number; lines: unknown }>(
      `SELECT o.*, (SELECT jsonb_agg(line ORDER BY line.id) FROM "OrderLine" line
         WHERE line."orderId" = o.id) AS lines
       FROM "Order" o WHERE number = $1`,
      number,
    );
    return row;
  }

  async stockOf(slug: string): Promise<number | undefined> {
    const [row] = await this.rows<{ stock: number }>(
      `SELECT stock FROM "Product" WHERE slug = $1`,
      slug,
    );
    return row?.stock;
  }

  async setStock({ slug }: MadeProduct, stock: number): Promise<void> {
    await this.rows(
      `UPDATE "Product" SET stock = $2, supplied = supplied - stock + $2 WHERE slug = $1`,
      slug,
      stock,
    );
  }

  async setPrice({ slug }: MadeProduct, priceCents: number): Promise<void> {
    await this.rows(`UPDATE "Product" SET "priceCents" = $2 WHERE slug = $1`, slug, priceCents);
  }

  async withdraw({ slug }: MadeProduct): Promise<void> {
    await this.rows(`UPDATE "Product" SET "withdrawnAt" = now() WHERE slug = $1`, slug);
  }

  async holdFor(seconds: number, number: string): Promise<void> {
    await this.rows(
      `UPDATE "StockHold" SET "expiresAt" = now() + make_interval(secs => $2)
       WHERE "orderId" = (SELECT id FROM "Order" WHERE number = $1)`,
      number,
      seconds,
    );
  }

  /** A product of the test's own: nobody else buys it, and no cache knows it yet. */
  async makeProduct({ stock = 50, priceCents = 1000 } = {}): Promise<MadeProduct> {
    const name = `Vase ${randomBytes(6).toString("hex")}`;
    const slug = slugOf(name);
    await this.rows(
      `INSERT INTO "Product"
         (id, slug, name, category, summary, description, details, "priceCents", stock, supplied, position, "updatedAt")
       VALUES ($1, $2, $3, 'made', 'Made for a test', 'Made for a test.', '{}', $4, $5, $5, 9999, now())`,
      randomUUID(),
      slug,
      name,
      priceCents,
      stock,
    );
    return { slug, name };
  }

  private async rows<Row>(sql: string, ...values: unknown[]): Promise<Row[]> {
    return (await this.client.query(sql, values)).rows;
  }
}
