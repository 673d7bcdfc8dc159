import type { Route } from "next";
import type { PaymentProvider } from "@/lib/payments/payments";

/** A hosted checkout of our own, where the shopper chooses the outcome. No money moves. */
export const demoProvider: PaymentProvider = {
  id: "demo",
  async pageFor({ reference }) {
    return `/pay/${reference}` as Route;
  },
};
