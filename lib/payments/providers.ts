import "server-only";
import { demoProvider } from "@/lib/payments/demo-provider";
import type { PaymentProvider } from "@/lib/payments/payments";

const providers: PaymentProvider[] = [demoProvider];

/** Who takes the payments of new orders. */
export const paymentProvider = demoProvider;

/** Who took, or takes, a payment; null for a name that nobody has, or that is not set up. */
export const providerOf = (id: string) => providers.find((provider) => provider.id === id) ?? null;
