import type { Route } from "next";
import { type OrderDoor, OrderFields } from "@/components/orders/order-fields";
import { HeldFor } from "@/components/payments/held-for";
import { ButtonLink } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { cancelOrder, continueToPayment } from "@/lib/orders/order-page-actions";
import type { Order } from "@/lib/orders/orders";
import { next as words } from "@/words/order";

/** What can be done next with an order that is not paid. */
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
