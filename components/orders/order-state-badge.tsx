import { Badge } from "@/components/ui/badge";
import type { OrderState } from "@/lib/orders/orders";
import { badges } from "@/words/order";

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
