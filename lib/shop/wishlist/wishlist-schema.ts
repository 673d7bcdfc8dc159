import { z } from "zod";
import { refusal } from "@/words/shop/wishlist/wishlist";

export const wishSchema = z.object({
  productId: z.uuid(refusal.unknownProduct),
});
