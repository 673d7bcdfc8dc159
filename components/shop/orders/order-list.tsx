import type { Route } from "next";
import { OrderStateBadge } from "@/components/shop/orders/order-state-badge";
import { Link } from "@/components/ui/link";
import { type Column, Table } from "@/components/ui/table";
import { formatDay } from "@/lib/ground/format/dates";
import { formatMoney } from "@/lib/ground/format/money";
import { countPieces } from "@/lib/shop/cart/cart";
import type { Order } from "@/lib/shop/orders/orders";
import * as words from "@/words/shop/orders/order-list";

const columns: [Column<Order>, ...Column<Order>[]] = [
  { label: words.columns.order, cell: ({ number }) => <OrderLink number={number} /> },
  { label: words.columns.placed, cell: ({ placedAt }) => formatDay(placedAt) },
  { label: words.columns.state, cell: ({ state }) => <OrderStateBadge state={state} /> },
  { label: words.columns.items, isFigure: true, cell: ({ lines }) => countPieces(lines) },
  { label: words.columns.total, isFigure: true, cell: ({ total }) => formatMoney(total) },
];

export function OrderList({ orders }: { orders: Order[] }) {
  return (
    <Table caption={words.caption} columns={columns} rows={orders} keyOf={({ number }) => number} />
  );
}

/** Where it is narrow, all of the order's block can be pressed. */
function OrderLink({ number }: { number: string }) {
  return (
    <Link
      href={`/orders/${number}` as Route}
      className="inline-flex min-h-11 items-center whitespace-nowrap text-brand underline-offset-4 hover:underline @max-2xl:text-lg @max-2xl:after:absolute @max-2xl:after:inset-0"
    >
      {number}
    </Link>
  );
}
