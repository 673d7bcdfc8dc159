import { expect, test } from "vitest";
import { losses, migrationFolder } from "./create-migration";

const NOON = new Date("2026-03-04T12:05:06.789Z");

test("a migration's folder sorts by time and says what it does", () => {
  expect(migrationFolder(NOON, "add_gift_notes")).toBe("20260304120506_add_gift_notes");
});

test("any name makes a plain folder", () => {
  expect(migrationFolder(NOON, "Add gift-notes!")).toBe("20260304120506_add_gift_notes");
  expect(migrationFolder(NOON, "")).toBe("20260304120506");
});

test("statements that may lose data are named, those in comments are not", () => {
  const script = `-- DROP TABLE "Old"
CREATE TABLE "New" ("id" UUID NOT NULL);
ALTER TABLE "User" DROP COLUMN "name",
ADD COLUMN "nick" TEXT;`;
  expect(losses(script)).toEqual(['This may lose data: ALTER TABLE "User" DROP COLUMN "name",']);
});
