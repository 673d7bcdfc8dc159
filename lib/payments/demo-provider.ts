import type { Route } from "next";
import { z } from "zod";
import type { PaymentOutcome, PaymentProvider } from "@/lib/payments/payments";

/** A hosted checkout of our own, where the shopper chooses the outcome. No money moves. */
export const demoProvider: PaymentProvider = {
  id: "demo",
  async pageFor({ reference }) {
    return `/pay/${reference}` as Route;
  },
};

/** What the demo's page sends: which payment, and which of its two buttons was pressed. */
export const demoOutcome = z.object({
  reference: z.string("This payment does not exist. Open your order and pay again."),
  outcome: z
    .enum(["pay", "decline"], "Choose Pay or Decline.")
    .transform((pressed): PaymentOutcome => (pressed === "pay" ? "succeeded" : "declined")),
});
