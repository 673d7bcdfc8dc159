import { Prisma } from "@/prisma/generated/client";

/** Apart from orders-data.ts: commands import it without the app's environment. */
export const hasPaymentUnderWay = Prisma.sql`EXISTS (
  SELECT FROM "Order" waiting
  WHERE waiting."userId" = "User".id AND waiting."paidAt" IS NULL AND waiting."declinedAt" IS NULL
    AND waiting."cancelledAt" IS NULL)`;
