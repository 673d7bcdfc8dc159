import type { PersonalColumn } from "@/lib/shop/orders/personal-columns";
import type { Prisma } from "@/prisma/generated/client";

export const stateColumns = {
  paidAt: true,
  declinedAt: true,
  cancelledAt: true,
  withdrawnAt: true,
  payment: { select: { refundDueAt: true, refundedAt: true } },
} satisfies Prisma.OrderSelect;

// The type asks for every personal column, so that pages, letters and the export have it.
export const detailColumns = {
  email: true,
  fullName: true,
  address: true,
  city: true,
  postalCode: true,
  country: true,
  phone: true,
} satisfies Record<Exclude<PersonalColumn, "userId"> | "country", true>;

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
