import type { Route } from "next";
import Link from "next/link";
import { OrderStateBadge } from "@/components/orders/order-state-badge";
import { countPieces } from "@/lib/cart/cart";
import { formatDay } from "@/lib/dates";
import { formatMoney } from "@/lib/money";
import type { Order } from "@/lib/orders/orders";
import { counted } from "@/words/grammar";

export function OrderList({ orders }: { orders: Order[] }) {
  return (
    <ul className="grid gap-4">
      {orders.map(({ number, placedAt, state, lines, total }) => (
        <li
          key={number}
          className="relative flex flex-wrap items-center gap-x-6 gap-y-2 rounded-lg border border-line bg-raised p-5 transition-colors hover:border-brand"
        >
          <div className="min-w-44 flex-1">
            <Link
              href={`/orders/${number}` as Route}
              className="font-medium text-lg after:absolute after:inset-0"
            >
              {number}
            </Link>
            <p className="text-muted text-sm">
              {formatDay(placedAt)}, {counted(countPieces(lines), "item")}
            </p>
          </div>
          <OrderStateBadge state={state} />
          <p className="font-medium tabular-nums">{formatMoney(total)}</p>
        </li>
      ))}
    </ul>
  );
}
