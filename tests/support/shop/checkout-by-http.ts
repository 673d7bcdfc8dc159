import { setTimeout as sleep } from "node:timers/promises";
import { fieldsOf, Shopper } from "@/tests/support/servers/shopper";
import { details } from "@/tests/support/shop/checkout";

/** What the shop has confirmed to somebody, and must never forget. */
export interface Acknowledged {
  references: string[];
  paid: string[];
}

/**
 * Somebody who buys the product over and over, through pages and forms as a browser without
 * JavaScript sends them. What fails is sent again until it works, as people do.
 */
export class StubbornBuyer {
  readonly acknowledged: Acknowledged = { references: [], paid: [] };
  readonly #shopper: Shopper;
  readonly #product: string;
  isGoing = true;

  constructor(baseUrl: string, slug: string) {
    this.#shopper = new Shopper(baseUrl);
    this.#product = `/products/${slug}`;
  }

  async goShopping(): Promise<void> {
    while (this.isGoing) {
      await this.#fillCart();
      const reference = await this.#placeOrder();
      if (!reference) continue;
      this.acknowledged.references.push(reference);
      if (await this.#pay(reference)) this.acknowledged.paid.push(reference);
    }
  }

  async #fillCart(): Promise<void> {
    const page = await this.#again(() => this.#shopper.open(this.#product));
    if (!page?.includes("Add to cart")) return;
    const fields = fieldsOf(page, "Add to cart");
    await this.#again(() => this.#shopper.press(this.#product, fields));
  }

  // The very same form until it is answered: the shop must know that it has had it.
  async #placeOrder(): Promise<string | undefined> {
    const page = await this.#again(() => this.#shopper.open("/checkout"));
    if (!page?.includes("Place order")) return;
    const typed = { ...details, phone: "", delivery: "standard" };
    const fields = { ...fieldsOf(page, "Place order"), ...typed };
    const path = await this.#again(() => this.#shopper.press("/checkout", fields));
    return /[\w-]{32}$/.exec(path ?? "")?.[0];
  }

  async #pay(reference: string): Promise<boolean> {
    const path = `/pay/${reference}`;
    const page = await this.#again(() => this.#shopper.open(path));
    if (!page?.includes("Decline")) return false;
    const fields = { ...fieldsOf(page, "Decline"), decision: "pay" };
    return (await this.#again(() => this.#shopper.press(path, fields))) !== undefined;
  }

  async #again<T>(work: () => Promise<T>): Promise<T | undefined> {
    while (this.isGoing) {
      try {
        return await work();
      } catch {
        await sleep(20);
      }
    }
  }
}
