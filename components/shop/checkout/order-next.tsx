import type { Route } from "next";
import { HeldFor } from "@/components/shop/checkout/held-for";
import { type OrderDoor, OrderFields } from "@/components/shop/orders/order-fields";
import { ButtonLink } from "@/components/ui/button";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { cancelOrder, continueToPayment } from "@/lib/shop/checkout/payment-actions";
import type { Order } from "@/lib/shop/orders/orders";
import { next as words } from "@/words/shop/orders/order";

export function OrderNext({ order, linkKey }: { order: Order; linkKey: string | null }) {
  const { number, state, isOwn, paymentReference } = order;
  if (state === "paid") return null;
  if (!paymentReference) {
    const isInCart = state === "declined" && isOwn;
    return (
      <ButtonLink href={isInCart ? "/cart" : "/"} size="lg">
        {isInCart ? words.backToCart : words.browse}
      </ButtonLink>
    );
  }
  return (
    <div className="grid gap-3">
      <HeldFor reference={paymentReference} />
      {linkKey ? (
        <PayByLink number={number} linkKey={linkKey} />
      ) : (
        <ButtonLink href={`/pay/${paymentReference}` as Route} size="lg">
          {words.pay}
        </ButtonLink>
      )}
      <Form action={cancelOrder} className="grid gap-3">
        <OrderFields number={number} linkKey={linkKey} />
        <SubmitButton variant="secondary" pendingLabel={words.cancelling}>
          {words.cancel}
        </SubmitButton>
      </Form>
    </div>
  );
}

function PayByLink(door: OrderDoor) {
  return (
    <Form action={continueToPayment} className="grid gap-3">
      <OrderFields {...door} />
      <SubmitButton size="lg">{words.pay}</SubmitButton>
    </Form>
  );
}
