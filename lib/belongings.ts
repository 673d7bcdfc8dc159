import "server-only";
import { collectCart, describeCart, eraseCarts, moveCarts } from "@/lib/cart/cart-belongings-data";
import type { Transaction } from "@/lib/db";
import { collectMail, eraseMail, moveMail } from "@/lib/mail/own-mail-data";
import {
  anonymiseOrders,
  collectOrders,
  describeOrders,
  moveOrders,
} from "@/lib/orders/orders-data";
import {
  collectWishes,
  describeWishes,
  eraseWishes,
  moveWishes,
} from "@/lib/wishlist/wishlist-data";

/** How somebody goes for good: a guest by signing out, anybody by having everything erased. */
type Farewell = "signOut" | "erase";

/** One kind of thing that a person owns. A clone that adds a model adds an entry below. */
interface Belonging {
  /** What it is called in an export. */
  key: string;
  /** "2 items in your cart"; null when there is nothing. */
  describe(userId: string): Promise<string | null>;
  /** All of it as it can be written down as JSON, without secrets. */
  collect(userId: string): Promise<unknown>;
  /** Gives all of it to another user; the owner has none afterwards. Doing it again does nothing. */
  move(tx: Transaction, from: string, to: string): Promise<void>;
  /** Deletes all of it, or whatever of it is personal. */
  erase(tx: Transaction, userId: string): Promise<void>;
  /** Only for what outlives its owner: what becomes of it, to be told to who goes. */
  stays?: Record<Farewell, string>;
}

/** The one list of what people own. Moved in this order: an order names the cart that it was. */
const belongings: Belonging[] = [
  {
    key: "cart",
    describe: describeCart,
    collect: collectCart,
    move: moveCarts,
    erase: eraseCarts,
  },
  {
    key: "orders",
    describe: describeOrders,
    collect: collectOrders,
    move: moveOrders,
    erase: anonymiseOrders,
    stays: {
      signOut: "Your orders stay valid, but they can no longer be opened in this browser.",
      erase:
        "Your orders stay in our books, without your name, address, email and phone number. " +
        "What has not been sent yet cannot reach you any more.",
    },
  },
  {
    key: "wishes",
    describe: describeWishes,
    collect: collectWishes,
    move: moveWishes,
    erase: eraseWishes,
  },
  {
    key: "mail",
    // Copies of what the person has in their mailbox: nothing that they could miss.
    describe: async () => null,
    collect: collectMail,
    move: moveMail,
    erase: eraseMail,
  },
];

/** What the person owns, a phrase for each kind of thing that there is. */
export async function describeBelongings(userId: string): Promise<string[]> {
  return (await listKinds(userId)).map(({ phrase }) => phrase);
}

/**
 * What going for good would mean for what the person owns: a phrase for each kind of thing that
 * would be lost, and a sentence for each that would stay.
 */
export async function describeFarewell(
  userId: string,
  farewell: Farewell,
): Promise<{ lost: string[]; stays: string[] }> {
  const kinds = await listKinds(userId);
  return {
    lost: kinds.flatMap(({ stays, phrase }) => (stays ? [] : [phrase])),
    stays: kinds.flatMap(({ stays }) => (stays ? [stays[farewell]] : [])),
  };
}

/** Everything that the user owns, under the name of its kind. */
export async function collectBelongings(userId: string): Promise<Record<string, unknown>> {
  const entries = belongings.map(async ({ key, collect }) => [key, await collect(userId)]);
  return Object.fromEntries(await Promise.all(entries));
}

/** Gives everything that one user owns to another, inside the caller's transaction. */
export async function moveBelongings(tx: Transaction, from: string, to: string): Promise<void> {
  for (const kind of belongings) await kind.move(tx, from, to);
}

/** Erases everything that the user owns, inside the caller's transaction. */
export async function eraseBelongings(tx: Transaction, userId: string): Promise<void> {
  for (const kind of belongings) await kind.erase(tx, userId);
}

/** The kinds of which the user has something. */
async function listKinds(userId: string) {
  const phrases = await Promise.all(belongings.map((kind) => kind.describe(userId)));
  return belongings.flatMap(({ stays }, index) => {
    const phrase = phrases[index];
    return phrase ? [{ phrase, stays }] : [];
  });
}
