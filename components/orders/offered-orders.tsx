import { Card } from "@/components/ui/card";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatDay } from "@/lib/dates";
import { formatMoney } from "@/lib/money";
import { answer } from "@/lib/orders/claim-actions";
import type { OfferedOrder } from "@/lib/orders/claim-data";

const SAID: Record<string, { tone: "success" | "info"; words: string }> = {
  mine: { tone: "success", words: "The order is in your list now." },
  notMine: { tone: "success", words: "We do not ask about that order again." },
  late: { tone: "info", words: "Nothing was changed: that order is not on offer any more." },
};

/** What came of an answer, by the query of the page that it leads to. */
export function SaidOfOffer({ said }: { said: unknown }) {
  const answer = typeof said === "string" && Object.hasOwn(SAID, said) ? SAID[said] : null;
  if (!answer) return null;
  return (
    <Notice tone={answer.tone} role="status" className="mb-8">
      <p>{answer.words}</p>
    </Notice>
  );
}

/** Orders that were placed with the member's address, for them to say whose they are. */
export function OfferedOrders({ orders }: { orders: OfferedOrder[] }) {
  if (orders.length === 0) return null;
  return (
    <section aria-labelledby="offered" className="mb-8">
      <Card>
        <h2 id="offered">Are these yours?</h2>
        <p className="mt-2 text-muted">
          They were placed with your email address, without your account. What you do not know was
          somebody else’s: say so, and we do not ask again.
        </p>
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
  const words = `${formatDay(day)}, ${formatMoney(total)}`;
  return (
    <Form action={answer} className="grid gap-3">
      <input type="hidden" name="handle" value={handle} />
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <p className="min-w-44 flex-1 font-medium tabular-nums">{words}</p>
        <div className="flex gap-3">
          <SubmitButton size="sm" name="answer" value="mine" aria-label={`Mine: ${words}`}>
            Mine
          </SubmitButton>
          <SubmitButton
            size="sm"
            variant="secondary"
            name="answer"
            value="notMine"
            aria-label={`Not mine: ${words}`}
          >
            Not mine
          </SubmitButton>
        </div>
      </div>
    </Form>
  );
}
