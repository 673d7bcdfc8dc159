import type { Order, OrderLine, Payment, StockHold } from "@/prisma/generated/client";

type Kind = "personal" | "kept";

/**
 * What an erasure does to each column of an order: what is personal goes, what was sold stays. A new
 * column has to be listed here before the project compiles.
 */
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

/** The tables below an order. An erasure does not reach them: personal data belongs in Order. */
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

/** Stands where somebody's details were; no email address, so nothing is ever sent to it. */
export const ERASED = "erased";

/** What an erasure writes into the personal columns. */
export const erasedBuyer = {
  userId: null,
  email: ERASED,
  fullName: ERASED,
  address: ERASED,
  city: ERASED,
  postalCode: ERASED,
  phone: null,
} satisfies Record<PersonalColumn, typeof ERASED | null>;

/** Whether whoever placed the order had their data erased. */
export const isErased = ({ email }: { email: string }) => email === ERASED;
