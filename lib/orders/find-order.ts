import { z } from "zod";
import { checkoutDetails, readOrderNumber } from "@/lib/orders/orders";

const NUMBER = "Enter the number of the order, like GL-BCDF-2345.";

/** What somebody knows of an order whose link they have lost. */
export const findOrderSchema = z.object({
  number: z.string(NUMBER).transform((typed, { addIssue }) => {
    const number = readOrderNumber(typed);
    if (number) return number;

    addIssue(NUMBER);
    return z.NEVER;
  }),
  email: checkoutDetails.shape.email,
});
