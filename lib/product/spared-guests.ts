import { hasPaymentUnderWay } from "@/lib/shop/orders/orders-under-way";
import type { Prisma } from "@/prisma/generated/client";

/** A condition on the row of "User": idle guests whom retention keeps; undefined keeps none. */
export const sparedGuests: Prisma.Sql | undefined = hasPaymentUnderWay;
