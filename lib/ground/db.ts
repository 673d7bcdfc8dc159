import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { PrismaPg } from "@prisma/adapter-pg";
import { processState } from "@/lib/ground/process-state";
import { env } from "@/lib/ground/settings/env";
import { SECOND_MS } from "@/lib/ground/time";
import { Prisma, PrismaClient } from "@/prisma/generated/client";

const MAX_ATTEMPTS = 5;

// pg itself waits forever for a server that is silent; a shopper does not.
const createClient = () =>
  new PrismaClient({
    // The long form repeats a query's arguments, addresses among them.
    errorFormat: "minimal",
    // As long as for a connection: a crowd at one product queues rather than being turned away.
    transactionOptions: { maxWait: 4 * SECOND_MS },
    adapter: new PrismaPg({
      connectionString: env.DATABASE_URL,
      connectionTimeoutMillis: 4 * SECOND_MS,
      query_timeout: 8 * SECOND_MS,
      max: 10,
      // The adapter drops the offset of a timestamptz, so the session must speak UTC.
      options: "-c timezone=UTC",
    }),
  });

/** The one database client of a process. */
export const db = processState("db", createClient);

/** The database inside of a transaction or outside: for reads, and for one statement alone. */
export type Database = Prisma.TransactionClient;

/** The database inside of a transaction. `db` is none, though it can do all the same. */
export type Transaction = Database & { readonly [inTransaction]: true };

declare const inTransaction: unique symbol;

/**
 * Runs `work` in one transaction, again (at most 5 times, with jitter) when PostgreSQL gave up on it
 * for the sake of another one: a serialization failure or a deadlock. `work` must not have effects
 * outside the transaction.
 */
export async function transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.$transaction((tx) => work(tx as Transaction));
    } catch (error) {
      if (attempt === MAX_ATTEMPTS || !isWorthRetrying(error)) throw error;
      await sleep(Math.random() * 20 * 2 ** attempt);
    }
  }
}

/**
 * Locks people in the order of their ids, so that two transactions cannot wait for each other. First
 * in a transaction: what is read after it stays as it was.
 */
export const lockUsers = (tx: Transaction, ...ids: string[]) =>
  tx.$queryRaw`SELECT id FROM "User" WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`;

/**
 * Runs `work` again, with whatever it draws anew, while a random value of it clashes with one that
 * the model's table has; undefined when it clashed five times.
 */
export async function untilUnique<T>(
  model: Prisma.ModelName,
  work: () => Promise<T>,
): Promise<T | undefined> {
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (!isUniqueViolation(error, model)) throw error;
    }
  }
}

/** What the driver's adapter says of an error; Prisma repeats it without promising to. */
interface Cause {
  kind?: string;
  originalCode?: string;
  table?: string;
}

const causeOf = (error: Prisma.PrismaClientKnownRequestError): Cause =>
  (error.meta?.driverAdapterError as { cause?: Cause } | undefined)?.cause ?? {};

/** Whether a row of the model's table would have been there twice. */
export function isUniqueViolation(error: unknown, model: Prisma.ModelName): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  if (error.code === "P2002") return error.meta?.modelName === model;
  // A raw query's: tables are named as their models.
  const { kind, table } = causeOf(error);
  return kind === "UniqueConstraintViolation" && table === model;
}

const UNAVAILABLE = {
  // Prisma's own: out of reach, timed out, closed, no connection in the pool, no transaction begun.
  codes: ["P1001", "P1002", "P1008", "P1017", "P2024", "P2028"],
  kinds: ["DatabaseNotReachable", "SocketTimeout", "ConnectionClosed", "TooManyConnections"],
  // PostgreSQL's own: shutting down or starting up.
  states: ["57P01", "57P02", "57P03"],
  // pg has no codes for these.
  words: /timeout exceeded when trying to connect|Query read timeout|Connection terminated/,
};

/** Whether the database could not be asked at all, so that trying again later is all there is to do. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (UNAVAILABLE.words.test(error.message)) return true;
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;

  const { kind = "", originalCode = "" } = causeOf(error);
  return (
    UNAVAILABLE.codes.includes(error.code) ||
    UNAVAILABLE.kinds.includes(kind) ||
    UNAVAILABLE.states.includes(originalCode)
  );
}

// P2034 is Prisma's own name for 40001 and 40P01; raw queries keep PostgreSQL's code in the message.
function isWorthRetrying(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  return error.code === "P2034" || /\b(40001|40P01)\b/.test(error.message);
}
