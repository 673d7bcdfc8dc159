import type { Route } from "next";
import { OrderStateBadge } from "@/components/shop/orders/order-state-badge";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icons";
import { Link } from "@/components/ui/link";
import { type Column, Table } from "@/components/ui/table";
import { formatDay } from "@/lib/ground/format/dates";
import { formatMoney } from "@/lib/ground/format/money";
import { isMember, type Viewer } from "@/lib/session/viewer";
import { countPieces } from "@/lib/shop/cart/cart";
import type { Order } from "@/lib/shop/orders/orders";
import * as words from "@/words/shop/orders/order-list";
import { none, unproven } from "@/words/shop/orders/orders";

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

/** On narrow screens the whole block of the order can be pressed. */
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

export function NoOrders({ viewer }: { viewer: Viewer }) {
  const mayHaveOlder = isMember(viewer) && viewer.mailbox && !viewer.verified;
  return (
    <EmptyState
      title={none.title}
      picture={<Icon name="box" className="size-10" />}
      action={<ButtonLink href="/">{none.browse}</ButtonLink>}
    >
      <p>
        {none.text} <Link href="/orders/find">{none.find}</Link>
      </p>
      {mayHaveOlder && (
        <p className="mt-3">
          {unproven.text} <Link href="/account">{unproven.link}</Link>
        </p>
      )}
    </EmptyState>
  );
}
