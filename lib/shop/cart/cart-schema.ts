// Apart from cart.ts, which the browser loads too and which must not bring zod along.
import { z } from "zod";
import { MAX_QUANTITY } from "@/lib/shop/cart/cart";
import { refusal as words } from "@/words/shop/cart/cart";

const SENTENCE = words.quantity(MAX_QUANTITY);

// Digits only: Number() would also take "1e3", "0x10", "" and " 5".
const quantity = z
  .string(SENTENCE)
  .regex(/^\d{1,3}$/, SENTENCE)
  .transform(Number);

const inRange = (pieces: number) => pieces >= 1 && pieces <= MAX_QUANTITY;

export const addToCartSchema = z.object({
  productId: z.uuid(words.unknownProduct),
  quantity: quantity.refine(inRange, SENTENCE).default(1),
});

/** `step` is what the stepper's buttons add to the number beside them. */
export const changeQuantitySchema = z
  .object({
    lineId: z.uuid(words.lineGone),
    quantity,
    step: z.enum(["-1", "1"], SENTENCE).transform(Number).default(0),
  })
  .transform(({ step, ...line }) => ({ ...line, quantity: line.quantity + step }))
  .refine(({ quantity }) => inRange(quantity), { path: ["quantity"], message: SENTENCE });

const shownLine = z.object({
  productId: z.uuid(),
  quantity: z.int().refine(inRange),
  priceCents: z.int().min(0),
});

/** A cart as `cartAsText` writes it into a form. */
export const cartInForm = z
  .string()
  .max(10_000)
  .default("")
  .transform((text) => text.split(",").filter(Boolean).map(toLine))
  .pipe(z.array(shownLine));

export type ShownLine = z.output<typeof shownLine>;

function toLine(text: string) {
  const [productId, quantity, priceCents] = text.split(":");
  return { productId, quantity: Number(quantity), priceCents: Number(priceCents) };
}

export const removeFromCartSchema = z.object({
  lineId: z.uuid(words.lineGone),
});
