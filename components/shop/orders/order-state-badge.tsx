import { Badge } from "@/components/ui/badge";
import type { OrderState } from "@/lib/shop/orders/orders";
import { badges } from "@/words/shop/orders/order";

const tones = {
  paid: "success",
  waiting: "warning",
  declined: "danger",
  cancelled: "neutral",
  refunded: "brand",
} as const;

export function OrderStateBadge({ state }: { state: OrderState }) {
  return <Badge tone={tones[state]}>{badges[state]}</Badge>;
}
