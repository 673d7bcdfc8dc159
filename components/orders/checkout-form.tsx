import Link from "next/link";
import { CheckoutCosts } from "@/components/orders/checkout-costs";
import { CheckoutDraft } from "@/components/orders/checkout-draft";
import { DeliveryOptions } from "@/components/orders/delivery-options";
import { OrderLines } from "@/components/orders/order-lines";
import { Card } from "@/components/ui/card";
import { Form, FormField, FormSelect } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import {
  type Cart,
  type CartLine,
  cartAsText,
  cartTotal,
  lineProblem,
  priceNotice,
} from "@/lib/cart/cart";
import { type Country, countries, deliveries, deliveryCents } from "@/lib/orders/delivery-and-tax";
import { type CheckoutDetails, totalsAsText } from "@/lib/orders/orders";
import { placeOrder } from "@/lib/orders/orders-actions";
import { isGuest, isMember, type Person } from "@/lib/viewer";

type CheckoutFormProps = {
  viewer: Person;
  cart: Cart;
  /** what they wrote last time */
  details: CheckoutDetails | null;
};

/** Everything on one page: who gets the parcel, what is in it, what it costs. */
export function CheckoutForm({ viewer, cart, details }: CheckoutFormProps) {
  const email = details?.email ?? (isMember(viewer) ? (viewer.mailbox ?? undefined) : undefined);
  const country = details?.country ?? "DE";
  const goods = cartTotal(cart.lines);
  const totals = deliveries.map(({ code }) => ({
    delivery: code,
    cents: goods.cents + deliveryCents(code, goods.cents),
  }));
  return (
    <Form action={placeOrder} className="grid gap-8">
      <CheckoutDraft cartId={cart.id} />
      <input type="hidden" name="lines" value={cartAsText(cart.lines)} />
      <input type="hidden" name="shownTotals" value={totalsAsText(totals)} />
      <div className="grid gap-8 lg:grid-cols-[1fr_24rem] lg:items-start lg:gap-12">
        <div className="grid gap-10">
          {isGuest(viewer) && (
            <p className="text-muted">
              Been here before? <Link href="/sign-in?next=/checkout">Use your account</Link>
            </p>
          )}
          <Contact email={email} phone={details?.phone} />
          <Delivery details={details} country={country} />
          <DeliveryOptions goods={goods} />
        </div>
        <Card className="lg:sticky lg:top-6">
          <div className="mb-4 flex items-baseline justify-between gap-4">
            <h2>Your order</h2>
            <Link href="/cart">Change</Link>
          </div>
          <Changes lines={cart.lines} />
          <OrderLines lines={cart.lines} />
          <CheckoutCosts
            lines={cart.lines.map(({ price, quantity }) => ({ priceCents: price.cents, quantity }))}
            currency={goods.currency}
            country={country}
          />
          <SubmitButton size="lg" pendingLabel="Placing" className="mt-6 w-full">
            Place order
          </SubmitButton>
          <p className="mt-3 text-center text-muted text-sm">You pay on the next page.</p>
        </Card>
      </div>
    </Form>
  );
}

/** What became of the cart since it was filled. */
function Changes({ lines }: { lines: CartLine[] }) {
  const changes = lines.flatMap((line) => [lineProblem(line), priceNotice(line)]).filter(Boolean);
  if (changes.length === 0) return null;

  return (
    <Notice tone="warning" title="Something has changed" className="mb-5">
      <div className="mt-1 grid gap-1.5">
        {changes.map((change) => (
          <p key={change}>{change}</p>
        ))}
      </div>
    </Notice>
  );
}

function Contact({ email, phone }: { email?: string; phone?: string | null }) {
  return (
    <fieldset className="grid gap-5">
      <legend className="mb-5 font-display text-heading">Contact</legend>
      <FormField
        label="Email"
        name="email"
        type="email"
        autoComplete="email"
        defaultValue={email}
        hint="For the order confirmation."
        required
      />
      <FormField
        label="Phone (optional)"
        name="phone"
        type="tel"
        autoComplete="tel"
        defaultValue={phone ?? undefined}
        hint="Only if the parcel service needs you."
      />
    </fieldset>
  );
}

function Delivery({ details, country }: { details: CheckoutDetails | null; country: Country }) {
  return (
    <fieldset className="grid gap-5">
      <legend className="mb-5 font-display text-heading">Delivery</legend>
      <FormField
        label="Full name"
        name="fullName"
        autoComplete="shipping name"
        defaultValue={details?.fullName}
        required
      />
      <FormField
        label="Address"
        name="address"
        autoComplete="shipping address-line1"
        defaultValue={details?.address}
        required
      />
      <div className="grid gap-5 sm:grid-cols-[10rem_1fr]">
        <FormField
          label="Postal code"
          name="postalCode"
          autoComplete="shipping postal-code"
          defaultValue={details?.postalCode}
          required
        />
        <FormField
          label="City"
          name="city"
          autoComplete="shipping address-level2"
          defaultValue={details?.city}
          required
        />
      </div>
      <FormSelect
        label="Country"
        name="country"
        autoComplete="shipping country"
        defaultValue={country}
        required
      >
        {countries.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </FormSelect>
    </fieldset>
  );
}
