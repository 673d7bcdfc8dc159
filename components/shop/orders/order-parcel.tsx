import type { Order } from "@/lib/shop/orders/orders";
import { countryName, deliveryOf } from "@/lib/shop/prices/delivery-and-tax";
import { parcel as words } from "@/words/shop/orders/order";

export function OrderParcel({ order }: { order: Order }) {
  const { name, takes } = deliveryOf(order.deliveryCode);
  return (
    <div className="mt-6 grid gap-x-8 gap-y-6 border-line border-t pt-6 sm:grid-cols-2 [overflow-wrap:anywhere]">
      <section>
        <h3>{words.delivery}</h3>
        <address className="mt-2 text-muted not-italic">
          {order.fullName}
          <br />
          {order.address}
          <br />
          {order.postalCode} {order.city}
          <br />
          {countryName(order.country)}
        </address>
        <p className="mt-2 text-muted">{words.option(name, takes)}</p>
      </section>
      <section>
        <h3>{words.contact}</h3>
        <p className="mt-2 text-muted">
          {order.email}
          <br />
          {order.phone}
        </p>
      </section>
    </div>
  );
}
