import "server-only";
import { env } from "@/lib/ground/settings/env";
import { demoProvider } from "@/lib/shop/payments/demo-provider";
import type { PaymentProvider } from "@/lib/shop/payments/payments";
import { createStripeProvider } from "@/lib/shop/payments/stripe-provider";

const { STRIPE_SECRET_KEY: secretKey, STRIPE_WEBHOOK_SECRET: webhookSecret } = env;

const stripeProvider =
  secretKey && webhookSecret
    ? createStripeProvider({
        secretKey,
        webhookSecret,
        appUrl: env.APP_URL,
        apiUrl: env.STRIPE_API_URL,
      })
    : null;

/** Who takes the payments of new orders. */
export const paymentProvider: PaymentProvider = stripeProvider ?? demoProvider;

/** Whether the demo bank still says yes or no: never where real money is taken. */
export const isDemoOpen = stripeProvider === null || !env.isProduction;

const providers = stripeProvider ? [stripeProvider, demoProvider] : [demoProvider];

/** Whose payments can be asked about at all; those of others wait until they are set up again. */
export const providerIds: string[] = providers.map(({ id }) => id);

/** Who took, or takes, a payment; null for a name that nobody has, or that is not set up. */
export const providerOf = (id: string) => providers.find((provider) => provider.id === id) ?? null;

/** Whose word about payments is taken; null for a name that nobody has, or that has no say here. */
export const providerWithSay = (id: string) =>
  id === demoProvider.id && !isDemoOpen ? null : providerOf(id);
