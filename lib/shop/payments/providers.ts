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

export const paymentProvider: PaymentProvider = stripeProvider ?? demoProvider;

/** Where real money is taken, nobody may decide for the demo bank. */
export const isDemoOpen = stripeProvider === null || !env.isProduction;

const providers = stripeProvider ? [stripeProvider, demoProvider] : [demoProvider];

/** Payments of other providers wait until their provider is set up again. */
export const providerIds: string[] = providers.map(({ id }) => id);

export const providerOf = (id: string) => providers.find((provider) => provider.id === id) ?? null;

export const webhookProvider = (id: string) =>
  id === demoProvider.id && !isDemoOpen ? null : providerOf(id);
