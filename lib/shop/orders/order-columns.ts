import type { PersonalColumn } from "@/lib/shop/orders/personal-columns";
import type { Prisma } from "@/prisma/generated/client";

/** The columns that say where an order stands. */
export const stateColumns = {
  paidAt: true,
  declinedAt: true,
  cancelledAt: true,
  withdrawnAt: true,
  payment: { select: { refundDueAt: true, refundedAt: true } },
} satisfies Prisma.OrderSelect;

// Everything personal, so that pages, letters and the export know of each such column.
export const detailColumns = {
  email: true,
  fullName: true,
  address: true,
  city: true,
  postalCode: true,
  country: true,
  phone: true,
} satisfies Record<Exclude<PersonalColumn, "userId"> | "country", true>;

/** Everything about an order that its owner may know. */
export const orderColumns = {
  ...detailColumns,
  ...stateColumns,
  number: true,
  currency: true,
  delivery: true,
  deliveryCents: true,
  totalCents: true,
  taxCents: true,
  taxBasisPoints: true,
  placedAt: true,
  payment: { select: { ...stateColumns.payment.select, reference: true } },
  lines: {
    select: { slug: true, name: true, priceCents: true, quantity: true },
    orderBy: { id: "asc" },
  },
} satisfies Prisma.OrderSelect;
