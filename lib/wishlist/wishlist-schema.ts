import { z } from "zod";

export const wishSchema = z.object({
  productId: z.uuid("This product is not in the shop. Go back to the shop and choose another."),
});
