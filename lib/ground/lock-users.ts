import "server-only";
import type { Transaction } from "@/lib/ground/db";

/**
 * Locks people in the order of their ids, so that two transactions cannot wait for each other. First
 * in a transaction: what is read after it stays as it was.
 */
export const lockUsers = (tx: Transaction, ...ids: string[]) =>
  tx.$queryRaw`SELECT id FROM "User" WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`;
