import { Notice } from "@/components/ui/notice";
import type { OrderState } from "@/lib/shop/orders/orders";
import { cancelRefused as words } from "@/words/shop/orders/order";

/** For who pressed "Cancel order" when it was too late for it. */
export function CancelRefused({ state }: { state: OrderState }) {
  if (state !== "paid" && state !== "waiting") return null;
  return (
    <Notice tone="warning" role="status" title={words.title} className="mb-8">
      {words[state]}
    </Notice>
  );
}
