import { Badge } from "@/components/ui/badge";
import type { OrderState } from "@/lib/orders/orders";

const words = {
  paid: { tone: "success", label: "Paid" },
  waiting: { tone: "warning", label: "Waiting for payment" },
  declined: { tone: "danger", label: "Payment declined" },
  cancelled: { tone: "neutral", label: "Cancelled" },
  refunded: { tone: "neutral", label: "Refunded" },
} as const;

export function OrderStateBadge({ state }: { state: OrderState }) {
  const { tone, label } = words[state];
  return <Badge tone={tone}>{label}</Badge>;
}
