-- AlterTable
ALTER TABLE "User" ADD COLUMN     "creationKey" TEXT;

-- CreateTable
CREATE TABLE "AuditEvent" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "type" TEXT NOT NULL,
    "userId" UUID,
    "reason" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RateLimit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "resetAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "AuditEvent_type_createdAt_idx" ON "AuditEvent"("type", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "User_creationKey_key" ON "User"("creationKey");

-- By hand from here on.

ALTER TABLE "RateLimit" ADD CONSTRAINT "RateLimit_points_check" CHECK ("points" > 0);

-- What the retention job looks for
CREATE INDEX "User_idle_guest_idx" ON "User"("collection", "lastSeenAt") WHERE "isAnonymous";
