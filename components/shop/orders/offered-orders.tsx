import { Card } from "@/components/ui/card";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { formatDay } from "@/lib/ground/format/dates";
import { formatMoney } from "@/lib/ground/format/money";
import { answerOffer } from "@/lib/shop/orders/claim-actions";
import type { OfferedOrder } from "@/lib/shop/orders/claim-data";
import { offer as words } from "@/words/shop/orders/claims";

/** Orders with the member's address, for them to say which are theirs. */
export function OfferedOrders({ orders }: { orders: OfferedOrder[] }) {
  if (orders.length === 0) return null;
  return (
    <section aria-labelledby="offered" className="mb-8">
      <Card>
        <h2 id="offered">{words.title}</h2>
        <p className="mt-2">{words.placed(orders.length)}</p>
        <p className="mt-1 text-muted">{words.explained}</p>
        <ul className="mt-5 grid gap-4">
          {orders.map((order) => (
            <li key={order.handle} className="border-line border-t pt-4">
              <Offer order={order} />
            </li>
          ))}
        </ul>
      </Card>
    </section>
  );
}

function Offer({ order: { handle, day, total } }: { order: OfferedOrder }) {
  const order = words.order(formatDay(day), formatMoney(total));
  return (
    <Form action={answerOffer} className="grid gap-3">
      <input type="hidden" name="handle" value={handle} />
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <p className="min-w-44 flex-1 font-medium tabular-nums">{order}</p>
        <div className="flex gap-3">
          <SubmitButton name="answer" value="mine" aria-label={words.mineOf(order)}>
            {words.mine}
          </SubmitButton>
          <SubmitButton
            variant="secondary"
            name="answer"
            value="notMine"
            aria-label={words.notMineOf(order)}
          >
            {words.notMine}
          </SubmitButton>
        </div>
      </div>
    </Form>
  );
}
