import "server-only";
import { parse, Refusal } from "@/lib/ground/forms/refusal";
import { takePendingRequest } from "@/lib/guests/sign-in-first";
import type { Person } from "@/lib/session/viewer";

/**
 * What a visitor may ask for before they sign in. Few sign-ins have such a request, so the noun that
 * can do it is loaded only then, and not with every action of accounts.
 */
const requests: Record<string, (owner: Person, input: unknown) => Promise<unknown>> = {
  addToCart: async (owner, input) => {
    const { addLine } = await import("@/lib/shop/cart/cart-data");
    const { addToCartSchema } = await import("@/lib/shop/cart/cart-schema");
    return addLine(owner, parse(addToCartSchema, input));
  },
  addToWishlist: async (owner, input) => {
    const { addWish } = await import("@/lib/shop/wishlist/wishlist-data");
    const { wishSchema } = await import("@/lib/shop/wishlist/wishlist-schema");
    return addWish(owner, parse(wishSchema, input));
  },
};

/** Does what the person asked for before they signed in. A refusal is not an error: the page shows it. */
export async function doPendingRequest(owner: Person): Promise<void> {
  const asked = await takePendingRequest();
  if (!asked || !Object.hasOwn(requests, asked.name)) return;
  try {
    await requests[asked.name]?.(owner, asked.input);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}
