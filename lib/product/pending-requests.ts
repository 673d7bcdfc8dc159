import "server-only";
import { parse, Refusal } from "@/lib/ground/forms/refusal";
import { takePendingRequest } from "@/lib/guests/sign-in-first";
import type { Person } from "@/lib/session/viewer";
import { addLine } from "@/lib/shop/cart/cart-data";
import { addToCartSchema } from "@/lib/shop/cart/cart-schema";
import { addWish } from "@/lib/shop/wishlist/wishlist-data";
import { wishSchema } from "@/lib/shop/wishlist/wishlist-schema";

/** What a visitor may ask for before they sign in. */
const requests: Record<string, (owner: Person, input: unknown) => Promise<unknown>> = {
  addToCart: (owner, input) => addLine(owner, parse(addToCartSchema, input)),
  addToWishlist: (owner, input) => addWish(owner, parse(wishSchema, input)),
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
