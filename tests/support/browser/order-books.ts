import { randomBytes, randomInt, randomUUID } from "node:crypto";
import type { Client } from "pg";

export type MadeState = "waiting" | "paid" | "declined" | "cancelled" | "refunded" | "late money";

export interface MadeOrder {
  number: string;
  slug: string;
  email: string;
  /** of its payment */
  reference: string;
}

const columns: Record<MadeState, { order: string[]; payment: string[] }> = {
  waiting: { order: [], payment: [] },
  paid: { order: ["paidAt"], payment: ["succeededAt"] },
  declined: { order: ["declinedAt"], payment: ["declinedAt"] },
  cancelled: { order: ["cancelledAt"], payment: ["declinedAt"] },
  refunded: {
    order: ["paidAt", "withdrawnAt"],
    payment: ["succeededAt", "refundDueAt", "refundedAt"],
  },
  "late money": { order: ["cancelledAt"], payment: ["succeededAt", "refundDueAt"] },
};

const LETTERS = "BCDFGHJKMNPQRSTVWXZ23456789";
const letters = () => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join("");

export const unknownNumber = () => `GL-${letters()}-${letters()}`;

export class OrderBooks {
  constructor(private readonly client: Client) {}

  /**
   * An order of two pieces of a product of its own, of which five are left besides; nobody's when no
   * owner is given.
   */
  async makeOrder(
    state: MadeState,
    {
      owner = null,
      daysAgo = 0,
      email = `ada-${randomUUID()}@example.com`,
    }: { owner?: string | null; daysAgo?: number; email?: string } = {},
  ): Promise<MadeOrder> {
    const number = unknownNumber();
    const [id, product] = [randomUUID(), randomUUID()];
    const slug = `vase-${product}`;
    const reference = randomBytes(24).toString("base64url");
    await this.client.query(
      `WITH product AS (
         INSERT INTO "Product" (id, slug, name, category, summary, description, details,
           "priceCents", stock, supplied, position, "updatedAt")
         VALUES ($2, $3, 'Blue vase', 'made', 'Made', 'Made.', '{}', 1000, 5, 7, 9999, now())
       ), placed AS (
         INSERT INTO "Order" (id, number, "userId", email, "fullName", address, city, "postalCode",
           country, currency, delivery, "deliveryCents", "totalCents", "taxCents",
           "taxBasisPoints", "placedAt")
         VALUES ($1, $4, $5, $6, 'Ada Lovelace', '12 rue de Rivoli', 'Paris', '75001', 'FR', 'EUR',
           'standard', 490, 2490, 415, 2000, now() - make_interval(days => $7))
       )
       INSERT INTO "Payment" (id, "orderId", provider, reference, "amountCents", currency)
       VALUES (gen_random_uuid(), $1, 'demo', $8, 2490, 'EUR')`,
      [id, product, slug, number, owner, email, daysAgo, reference],
    );
    await this.client.query(
      `INSERT INTO "OrderLine" (id, "orderId", "productId", slug, name, "priceCents", quantity)
       VALUES (gen_random_uuid(), $1, $2, $3, 'Blue vase', 1000, 2)`,
      [id, product, slug],
    );
    await this.arrange(id, product, reference, state, daysAgo);
    return { number, slug, email, reference };
  }

  private async arrange(
    id: string,
    product: string,
    reference: string,
    state: MadeState,
    daysAgo: number,
  ): Promise<void> {
    const at = `now() - make_interval(days => ${daysAgo})`;
    const set = (names: string[]) => names.map((name) => `"${name}" = ${at}`).join(", ");
    const { order, payment } = columns[state];
    if (order.length > 0) {
      await this.client.query(`UPDATE "Order" SET ${set(order)} WHERE id = $1`, [id]);
      await this.client.query(`UPDATE "Payment" SET ${set(payment)} WHERE "orderId" = $1`, [id]);
    } else {
      await this.client.query(
        `INSERT INTO "StockHold" (id, "orderId", "productId", quantity, "expiresAt")
         VALUES (gen_random_uuid(), $1, $2, 2, now() + interval '10 minutes')`,
        [id, product],
      );
    }
    const decided = payment.filter((name) => !name.startsWith("refundDue"));
    await this.client.query(
      `INSERT INTO "DemoCharge" (reference, "amountCents", currency) VALUES ($1, 2490, 'EUR')`,
      [reference],
    );
    if (decided.length > 0) {
      await this.client.query(`UPDATE "DemoCharge" SET ${set(decided)} WHERE reference = $1`, [
        reference,
      ]);
    }
  }

  async erase(number: string): Promise<void> {
    await this.client.query(
      `UPDATE "Order" SET "userId" = NULL, email = 'erased', "fullName" = 'erased' WHERE number = $1`,
      [number],
    );
  }

  async mailedLink(number: string): Promise<string | undefined> {
    const { rows } = await this.client.query<{ text: string }>(
      `SELECT text FROM "OutboxMail" WHERE text LIKE '%/orders/' || $1 || '?key=%' ORDER BY id DESC`,
      [number],
    );
    return new RegExp(`/orders/${number}\\?key=[\\w-]+`).exec(rows[0]?.text ?? "")?.[0];
  }

  async mailsTo(recipient: string): Promise<{ subject: string; text: string; html: string }[]> {
    const { rows } = await this.client.query(
      `SELECT subject, text, html FROM "OutboxMail" WHERE recipient = $1 ORDER BY id`,
      [recipient],
    );
    return rows;
  }

  async facts(number: string) {
    const { rows } = await this.client.query<{
      paidAt: Date | null;
      declinedAt: Date | null;
      cancelledAt: Date | null;
      withdrawnAt: Date | null;
      refundDueAt: Date | null;
      refundedAt: Date | null;
    }>(
      `SELECT o."paidAt", o."declinedAt", o."cancelledAt", o."withdrawnAt", "refundDueAt", "refundedAt"
       FROM "Order" o JOIN "Payment" payment ON payment."orderId" = o.id WHERE number = $1`,
      [number],
    );
    return rows[0];
  }
}
