ALTER TABLE "User" RENAME COLUMN "carriedAt" TO "transferredAt";
ALTER TABLE "User" RENAME COLUMN "carriedTo" TO "transferredTo";
