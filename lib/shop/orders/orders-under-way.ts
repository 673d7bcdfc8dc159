import { Prisma } from "@/prisma/generated/client";

/** A condition on the row of "User": an order of theirs waits for its payment. */
export const hasPaymentUnderWay = Prisma.sql`EXISTS (
  SELECT FROM "Order" waiting
  WHERE waiting."userId" = "User".id AND waiting."paidAt" IS NULL AND waiting."declinedAt" IS NULL
    AND waiting."cancelledAt" IS NULL)`;
