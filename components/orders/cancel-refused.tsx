import { Notice } from "@/components/ui/notice";
import type { OrderState } from "@/lib/orders/orders";

/** For who pressed "Cancel order" when it was too late for it. */
export function CancelRefused({ state }: { state: OrderState }) {
  if (state !== "paid" && state !== "waiting") return null;
  return (
    <Notice tone="warning" role="status" title="The order was not cancelled" className="mb-8">
      {state === "paid"
        ? "It was paid before it could be cancelled. You can withdraw from it instead, below."
        : "Its payment is being made just now. Look again in a minute."}
    </Notice>
  );
}
