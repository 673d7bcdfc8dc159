-- Columns for which the rows so far have no default are filled below, by hand, from what they mean.

-- AlterTable
ALTER TABLE "CartLine" ADD COLUMN     "seenPriceCents" INTEGER;

-- AlterTable
ALTER TABLE "Order" ADD COLUMN     "cancelledAt" TIMESTAMPTZ(3),
ADD COLUMN     "delivery" TEXT NOT NULL DEFAULT 'standard',
ADD COLUMN     "deliveryCents" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "taxBasisPoints" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "taxCents" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "withdrawnAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Payment" ADD COLUMN     "providerReference" TEXT,
ADD COLUMN     "refundDueAt" TIMESTAMPTZ(3),
ADD COLUMN     "refundedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Product" ADD COLUMN     "supplied" INTEGER,
ADD COLUMN     "withdrawnAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "WebhookEvent" (
    "id" UUID NOT NULL,
    "provider" TEXT NOT NULL,
    "eventId" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "WebhookEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DemoCharge" (
    "reference" TEXT NOT NULL,
    "amountCents" INTEGER NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "succeededAt" TIMESTAMPTZ(3),
    "declinedAt" TIMESTAMPTZ(3),
    "refundedAt" TIMESTAMPTZ(3),

    CONSTRAINT "DemoCharge_pkey" PRIMARY KEY ("reference")
);

-- CreateTable
CREATE TABLE "OutboxMail" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "userId" UUID,
    "recipient" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "dueAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "sentAt" TIMESTAMPTZ(3),

    CONSTRAINT "OutboxMail_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "WebhookEvent_provider_eventId_key" ON "WebhookEvent"("provider", "eventId");

-- CreateIndex
CREATE UNIQUE INDEX "OutboxMail_key_key" ON "OutboxMail"("key");

-- CreateIndex
CREATE INDEX "OutboxMail_userId_idx" ON "OutboxMail"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Payment_providerReference_key" ON "Payment"("providerReference");

-- By hand from here on.

-- What stands in a cart was seen at today's price; orders so far were delivered free, their tax unsaid.
UPDATE "CartLine" line SET "seenPriceCents" = product."priceCents"
FROM "Product" product WHERE product.id = line."productId";
UPDATE "Product" product SET "supplied" = stock
    + (SELECT COALESCE(SUM(quantity), 0) FROM "StockHold" WHERE "productId" = product.id)
    + (SELECT COALESCE(SUM(quantity), 0) FROM "OrderLine" line JOIN "Order" o ON o.id = line."orderId"
       WHERE line."productId" = product.id AND o."paidAt" IS NOT NULL);
ALTER TABLE "CartLine" ALTER COLUMN "seenPriceCents" SET NOT NULL;
ALTER TABLE "Product" ALTER COLUMN "supplied" SET NOT NULL;
ALTER TABLE "Order" ALTER COLUMN "delivery" DROP DEFAULT,
    ALTER COLUMN "deliveryCents" DROP DEFAULT,
    ALTER COLUMN "taxBasisPoints" DROP DEFAULT,
    ALTER COLUMN "taxCents" DROP DEFAULT;

-- What must never be
ALTER TABLE "CartLine" ADD CONSTRAINT "CartLine_seenPriceCents_check" CHECK ("seenPriceCents" >= 0);
ALTER TABLE "Order" ADD CONSTRAINT "Order_deliveryCents_check" CHECK ("deliveryCents" >= 0);
ALTER TABLE "Order" ADD CONSTRAINT "Order_taxCents_check" CHECK ("taxCents" >= 0);
ALTER TABLE "Order" ADD CONSTRAINT "Order_totalCents_covers_check" CHECK (
    "totalCents" >= GREATEST("deliveryCents", "taxCents")
);
ALTER TABLE "Order" ADD CONSTRAINT "Order_taxBasisPoints_check" CHECK ("taxBasisPoints" >= 0);
ALTER TABLE "Order" DROP CONSTRAINT "Order_paid_or_declined_check";
ALTER TABLE "Order" ADD CONSTRAINT "Order_one_outcome_check" CHECK (
    num_nonnulls("paidAt", "declinedAt", "cancelledAt") <= 1
);
ALTER TABLE "Order" ADD CONSTRAINT "Order_withdrawn_was_paid_check" CHECK (
    "withdrawnAt" IS NULL OR "paidAt" IS NOT NULL
);
ALTER TABLE "Payment" ADD CONSTRAINT "Payment_refund_was_paid_check" CHECK (
    "refundDueAt" IS NULL OR "succeededAt" IS NOT NULL
);
ALTER TABLE "Payment" ADD CONSTRAINT "Payment_refunded_was_due_check" CHECK (
    "refundedAt" IS NULL OR "refundDueAt" IS NOT NULL
);
ALTER TABLE "DemoCharge" ADD CONSTRAINT "DemoCharge_succeeded_or_declined_check" CHECK (
    "succeededAt" IS NULL OR "declinedAt" IS NULL
);

-- What the sweeper and the mail look for
CREATE INDEX "Payment_refund_due_idx" ON "Payment"("refundDueAt") WHERE "refundedAt" IS NULL;
CREATE INDEX "OutboxMail_due_idx" ON "OutboxMail"("dueAt") WHERE "sentAt" IS NULL;

-- A cancelled order waits for nothing
DROP INDEX "Order_waiting_userId_idx";
CREATE INDEX "Order_waiting_userId_idx" ON "Order"("userId")
    WHERE "paidAt" IS NULL AND "declinedAt" IS NULL AND "cancelledAt" IS NULL;
