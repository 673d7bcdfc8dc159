-- AlterTable
ALTER TABLE "Cart" ADD COLUMN     "asideAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Order" ADD COLUMN     "disownedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "User" ADD COLUMN     "carriedAt" TIMESTAMPTZ(3),
ADD COLUMN     "carriedTo" TEXT,
ADD COLUMN     "emailIsPlaceholder" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "device" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Account" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "provider" TEXT NOT NULL,
    "providerAccountId" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "publicKey" BYTEA,
    "counter" BIGINT NOT NULL DEFAULT 0,
    "transports" TEXT[],
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastUsedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "VerificationToken" (
    "id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "userId" UUID,
    "email" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "VerificationToken_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Merge" (
    "id" UUID NOT NULL,
    "guestId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "wantedAt" TIMESTAMPTZ(3),
    "failedAt" TIMESTAMPTZ(3),
    "mergedAt" TIMESTAMPTZ(3),
    "undoneAt" TIMESTAMPTZ(3),
    "receipt" JSONB,

    CONSTRAINT "Merge_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "Account_userId_idx" ON "Account"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Account_provider_providerAccountId_key" ON "Account"("provider", "providerAccountId");

-- CreateIndex
CREATE UNIQUE INDEX "VerificationToken_tokenHash_key" ON "VerificationToken"("tokenHash");

-- CreateIndex
CREATE INDEX "VerificationToken_userId_idx" ON "VerificationToken"("userId");

-- CreateIndex
CREATE INDEX "VerificationToken_email_idx" ON "VerificationToken"("email");

-- CreateIndex
CREATE INDEX "VerificationToken_expiresAt_idx" ON "VerificationToken"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "Merge_guestId_key" ON "Merge"("guestId");

-- CreateIndex
CREATE INDEX "Merge_memberId_idx" ON "Merge"("memberId");

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VerificationToken" ADD CONSTRAINT "VerificationToken_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Merge" ADD CONSTRAINT "Merge_guestId_fkey" FOREIGN KEY ("guestId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Merge" ADD CONSTRAINT "Merge_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand from here on

ALTER TABLE "User" ADD CONSTRAINT "User_placeholder_is_not_proven_check" CHECK (
    NOT ("emailIsPlaceholder" AND "emailVerified" IS NOT NULL)
);
ALTER TABLE "Account" ADD CONSTRAINT "Account_passkey_has_key_check" CHECK (
    ("provider" = 'passkey') = ("publicKey" IS NOT NULL)
);
ALTER TABLE "Cart" ADD CONSTRAINT "Cart_aside_is_closed_check" CHECK (
    "asideAt" IS NULL OR "closedAt" IS NOT NULL
);
ALTER TABLE "Merge" ADD CONSTRAINT "Merge_merged_has_receipt_check" CHECK (
    "mergedAt" IS NULL OR "receipt" IS NOT NULL
);
ALTER TABLE "Merge" ADD CONSTRAINT "Merge_two_people_check" CHECK ("guestId" <> "memberId");

-- Orders of a mailbox, however its address was written: lib/orders/claim-data.ts.
CREATE INDEX "Order_mailbox_idx" ON "Order" (lower("email"));
-- One proven member an address, whatever their collection: nobody who signs in names theirs
DROP INDEX "User_verified_email_key";
CREATE UNIQUE INDEX "User_verified_email_key" ON "User"(lower("email"))
    WHERE "emailVerified" IS NOT NULL;
