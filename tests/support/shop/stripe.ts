import { newPaymentReference, type PaymentRequest } from "@/lib/shop/payments/payments";
import { createStripeProvider } from "@/lib/shop/payments/stripe-provider";
import { StripeDouble } from "@/tests/support/stripe/double";

export const SHOP = "https://shop.example";
export const AMOUNT = { cents: 1450, currency: "EUR" };

/** A payment of 14,50 € that nobody knows of yet. */
export const newPayment = (): PaymentRequest => ({
  reference: newPaymentReference(),
  orderNumber: "GL-BCDF-GHJK",
  amount: AMOUNT,
  placedAt: new Date(),
  providerReference: null,
});

export async function openStripe() {
  const double = await StripeDouble.open();
  const { STRIPE_SECRET_KEY, STRIPE_WEBHOOK_SECRET, STRIPE_API_URL } = double.settings;
  const providerWith = (facts: { secretKey?: string; webhookSecret?: string }) =>
    createStripeProvider({
      secretKey: STRIPE_SECRET_KEY,
      webhookSecret: STRIPE_WEBHOOK_SECRET,
      appUrl: SHOP,
      apiUrl: STRIPE_API_URL,
      ...facts,
    });
  const stripe = providerWith({});

  async function begun() {
    const payment = newPayment();
    const { providerReference, page } = await stripe.begin(payment);
    const session = double.book.find(providerReference);
    return { payment: { ...payment, providerReference }, page, session };
  }
  return { double, stripe, providerWith, begun };
}
