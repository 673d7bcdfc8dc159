import { CheckoutDraft } from "@/components/shop/checkout/checkout-draft-keeper";
import { AddressFields, ContactFields } from "@/components/shop/checkout/checkout-fields";
import { CheckoutReview } from "@/components/shop/checkout/checkout-review";
import { CheckoutSummary } from "@/components/shop/checkout/checkout-summary";
import { DeliveryOptions } from "@/components/shop/checkout/delivery-options";
import { Form } from "@/components/ui/form/form";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { isGuest, isMember, type Person } from "@/lib/session/viewer";
import {
  type Cart,
  type CartLine,
  cartAsText,
  cartTotal,
  lineProblem,
  priceNotice,
} from "@/lib/shop/cart/cart";
import { canBeBought } from "@/lib/shop/catalog/catalog";
import { placeOrder } from "@/lib/shop/checkout/checkout-actions";
import { totalsAsText } from "@/lib/shop/checkout/checkout-schema";
import type { CheckoutDetails } from "@/lib/shop/orders/order-schema";
import { deliveries, deliveryCents } from "@/lib/shop/prices/delivery-and-tax";
import { account, summary } from "@/words/shop/checkout/checkout";

type CheckoutFormProps = {
  viewer: Person;
  cart: Cart;
  /** of their last order */
  details: CheckoutDetails | null;
};

export function CheckoutForm({ viewer, cart, details }: CheckoutFormProps) {
  const { lines } = cart;
  const email = details?.email ?? (isMember(viewer) ? (viewer.mailbox ?? undefined) : undefined);
  const country = details?.country ?? "DE";
  const sold = lines.filter(canBeBought); // as the cart counts; the server says no to the rest
  const goods = cartTotal(sold);
  const totals = deliveries.map(({ code }) => ({
    delivery: code,
    cents: goods.cents + deliveryCents(code, goods.cents),
  }));
  return (
    <Form action={placeOrder} className="grid gap-8">
      <CheckoutDraft cartId={cart.id} />
      <input type="hidden" name="lines" value={cartAsText(lines)} />
      <input type="hidden" name="shownTotals" value={totalsAsText(totals)} />
      <Changes lines={lines} />
      <CheckoutSummary lines={lines} totals={totals} currency={goods.currency} />
      <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_minmax(0,24rem)] lg:items-start lg:gap-12">
        <div className="grid gap-10">
          {isGuest(viewer) && (
            <p className="text-muted">
              {account.question} <Link href="/sign-in?next=/checkout">{account.link}</Link>
            </p>
          )}
          <ContactFields email={email} phone={details?.phone} />
          <AddressFields details={details} country={country} />
          <DeliveryOptions goods={goods} />
        </div>
        <CheckoutReview lines={lines} sold={sold} currency={goods.currency} country={country} />
      </div>
    </Form>
  );
}

/** Changes since the cart was filled. */
function Changes({ lines }: { lines: CartLine[] }) {
  const changes = lines.flatMap((line) => [lineProblem(line), priceNotice(line)]).filter(Boolean);
  if (changes.length === 0) return null;

  return (
    <Notice tone="warning" title={summary.changed}>
      <div className="mt-1 grid gap-1.5">
        {changes.map((change) => (
          <p key={change}>{change}</p>
        ))}
      </div>
    </Notice>
  );
}
