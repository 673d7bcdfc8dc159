-- By hand: Prisma has no partial indexes.

-- Whose payment is under way: few among all orders, and asked for every idle guest
CREATE INDEX "Order_waiting_userId_idx" ON "Order"("userId")
    WHERE "paidAt" IS NULL AND "declinedAt" IS NULL;
