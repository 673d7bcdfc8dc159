import type { Order, OrderLine, Payment, Prisma, StockHold } from "@/prisma/generated/client";

type Kind = "personal" | "kept";

/** What an erasure does to each column; the types and a test ask for every new column. */
export const orderColumnKinds = {
  id: "kept",
  number: "kept",
  userId: "personal",
  cartId: "kept",
  email: "personal",
  fullName: "personal",
  address: "personal",
  city: "personal",
  postalCode: "personal",
  country: "kept", // tells which VAT was charged
  phone: "personal",
  currency: "kept",
  delivery: "kept",
  deliveryCents: "kept",
  totalCents: "kept",
  taxCents: "kept",
  taxBasisPoints: "kept",
  placedAt: "kept",
  paidAt: "kept",
  declinedAt: "kept",
  cancelledAt: "kept",
  withdrawnAt: "kept",
  disownedAt: "kept",
} as const satisfies Record<keyof Order, Kind>;

/** An erasure does not reach these tables: personal data belongs in Order. */
export const keptColumns = {
  OrderLine: {
    id: "kept",
    orderId: "kept",
    productId: "kept",
    slug: "kept",
    name: "kept",
    priceCents: "kept",
    quantity: "kept",
  } satisfies Record<keyof OrderLine, "kept">,
  StockHold: {
    id: "kept",
    orderId: "kept",
    productId: "kept",
    quantity: "kept",
    expiresAt: "kept",
  } satisfies Record<keyof StockHold, "kept">,
  Payment: {
    id: "kept",
    orderId: "kept",
    provider: "kept",
    reference: "kept",
    providerReference: "kept",
    amountCents: "kept",
    currency: "kept",
    createdAt: "kept",
    succeededAt: "kept",
    declinedAt: "kept",
    refundDueAt: "kept",
    refundedAt: "kept",
  } satisfies Record<keyof Payment, "kept">,
};

type Kinds = typeof orderColumnKinds;

export type PersonalColumn = {
  [Column in keyof Kinds]: Kinds[Column] extends "personal" ? Column : never;
}[keyof Kinds];

/** Not an email address, so that nothing is sent to it. */
export const ERASED = "erased";

export const erasedBuyer = {
  userId: null,
  email: ERASED,
  fullName: ERASED,
  address: ERASED,
  city: ERASED,
  postalCode: ERASED,
  phone: null,
} satisfies Record<PersonalColumn, typeof ERASED | null>;

export const isErased = ({ email }: { email: string }) => email === ERASED;

/** The columns that tell the state of an order. */
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
