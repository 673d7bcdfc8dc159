import { z } from "zod";
import { checkoutDetails } from "@/lib/shop/orders/order-schema";
import { readOrderNumber } from "@/lib/shop/orders/orders";
import { refusal } from "@/words/shop/orders/find-order";

export const findOrderSchema = z.object({
  number: z.string(refusal.number).transform((typed, { addIssue }) => {
    const number = readOrderNumber(typed);
    if (number) return number;

    addIssue(refusal.number);
    return z.NEVER;
  }),
  email: checkoutDetails.shape.email,
});
