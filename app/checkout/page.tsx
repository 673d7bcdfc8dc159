import type { Metadata } from "next";
import { GuestOrMember } from "@/components/guests/guest-or-member";
import { NothingInCart } from "@/components/shop/cart/nothing-in-cart";
import { CheckoutForm } from "@/components/shop/checkout/checkout-form";
import { WaitingOrder } from "@/components/shop/orders/waiting-order";
import { PageHeading } from "@/components/ui/page-heading";
import { takesGuests } from "@/lib/guests/permissions";
import { isPerson, viewer } from "@/lib/session/viewer";
import { getCart } from "@/lib/shop/cart/cart-data";
import { canCheckout } from "@/lib/shop/checkout/checkout-schema";
import { getLastDetails } from "@/lib/shop/orders/orders-data";
import * as words from "@/words/shop/checkout/checkout";

export const metadata: Metadata = { title: words.title };

export default async function CheckoutPage() {
  const asking = await viewer();
  const [cart, details] = await Promise.all([getCart(asking), getLastDetails(asking)]);
  const hasLines = cart !== null && cart.lines.length > 0;

  return (
    <>
      <PageHeading>{words.title}</PageHeading>
      {!isPerson(asking) || !canCheckout(asking) ? (
        <GuestOrMember
          next="/checkout"
          collection="customers"
          isForGuests={canCheckout(asking) && takesGuests("customers")}
        />
      ) : hasLines ? (
        <CheckoutForm viewer={asking} cart={cart} details={details} />
      ) : (
        <>
          <WaitingOrder viewer={asking} />
          <NothingInCart />
        </>
      )}
    </>
  );
}
