import { z } from "zod";
import { countries } from "@/lib/shop/prices/delivery-and-tax";
import { problem } from "@/words/shop/orders/order-details";

const line = (sentence: string, longest = 100) =>
  z.string(sentence).trim().min(1, sentence).max(longest, problem.tooLong(longest));

/** In the order of the page, as the error summary lists them. Names and addresses are free text. */
export const checkoutDetails = z.object({
  email: z
    .string(problem.email)
    .trim()
    .max(254, problem.tooLong(254))
    .pipe(z.email(problem.emailForm)),
  phone: z
    .string()
    .trim()
    .max(30, problem.tooLong(30))
    .regex(/^[+\d\s().\-/]*$/, problem.phone)
    .transform((phone) => phone || null)
    .default(null),
  fullName: line(problem.fullName),
  address: line(problem.address, 200),
  postalCode: line(problem.postalCode, 12),
  city: line(problem.city),
  country: z.enum(countries, problem.country),
});

export type CheckoutDetails = z.output<typeof checkoutDetails>;
