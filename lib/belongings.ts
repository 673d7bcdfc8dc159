import "server-only";
import { describeCart, moveCarts } from "@/lib/cart/cart-data";
import type { Transaction } from "@/lib/db";
import { describeOrders, moveOrders } from "@/lib/orders/orders-data";
import { describeWishes, moveWishes } from "@/lib/wishlist/wishlist-data";

/** One kind of thing that a person owns. A clone that adds a model adds an entry below. */
interface Belonging {
  /** "2 items in your cart"; null when there is nothing. */
  describe(userId: string): Promise<string | null>;
  /** Gives all of it to another user; the owner has none afterwards. Doing it again does nothing. */
  move(tx: Transaction, from: string, to: string): Promise<void>;
}

/** The one list of what people own. Moved in this order: an order names the cart that it was. */
const belongings: Belonging[] = [
  { describe: describeCart, move: moveCarts },
  { describe: describeOrders, move: moveOrders },
  { describe: describeWishes, move: moveWishes },
];

/** What the person owns, a phrase for each kind of thing that there is. */
export async function describeBelongings(userId: string): Promise<string[]> {
  const phrases = await Promise.all(belongings.map((kind) => kind.describe(userId)));
  return phrases.filter((phrase) => phrase !== null);
}

/** Gives everything that one user owns to another, inside the caller's transaction. */
export async function moveBelongings(tx: Transaction, from: string, to: string): Promise<void> {
  for (const kind of belongings) await kind.move(tx, from, to);
}
