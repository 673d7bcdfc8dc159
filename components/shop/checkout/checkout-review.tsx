import { CheckoutCosts } from "@/components/shop/checkout/checkout-costs";
import { OrderLines } from "@/components/shop/orders/order-lines";
import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { Icon } from "@/components/ui/icons";
import { Link } from "@/components/ui/link";
import type { CartLine } from "@/lib/shop/cart/cart";
import type { Country } from "@/lib/shop/prices/delivery-and-tax";
import { summary as words } from "@/words/shop/checkout/checkout";

type CheckoutReviewProps = {
  lines: CartLine[];
  /** those that can be bought, and are in the costs */
  sold: CartLine[];
  currency: string;
  country: Country;
};

export function CheckoutReview({ lines, sold, currency, country }: CheckoutReviewProps) {
  return (
    <Card className="lg:sticky lg:top-6">
      <div className="mb-4 flex items-baseline justify-between gap-4">
        <h2>{words.title}</h2>
        <Link href="/cart">{words.change}</Link>
      </div>
      <OrderLines lines={lines} />
      <CheckoutCosts
        lines={sold.map(({ price, quantity }) => ({ priceCents: price.cents, quantity }))}
        currency={currency}
        country={country}
      />
      <SubmitButton size="lg" pendingLabel={words.placing} className="mt-6 w-full">
        {words.placeOrder}
      </SubmitButton>
      <div className="mt-4 grid gap-1.5 text-muted text-sm">
        <p className="flex gap-2">
          <Icon name="lock" className="size-4.5 shrink-0 text-brand" />
          {words.payNext}
        </p>
        <p className="flex gap-2">
          <Icon name="leaf" className="size-4.5 shrink-0 text-brand" />
          {words.returns}
        </p>
      </div>
    </Card>
  );
}
