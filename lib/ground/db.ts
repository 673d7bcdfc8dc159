import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { PrismaPg } from "@prisma/adapter-pg";
import { processState } from "@/lib/ground/process-state";
import { env } from "@/lib/ground/settings/env";
import { SECOND_MS } from "@/lib/ground/time";
import { Prisma, PrismaClient } from "@/prisma/generated/client";

const MAX_ATTEMPTS = 5;

// pg itself waits for a silent server without end.
const createClient = () =>
  new PrismaClient({
    // The long form repeats a query's arguments, addresses among them.
    errorFormat: "minimal",
    // As long as for a connection: a crowd at one product queues instead of being turned away.
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

export const db = processState("db", createClient);

/** For reads, and for one statement alone: inside or outside of a transaction. */
export type Database = Prisma.TransactionClient;

/** The brand keeps `db` out, which is no transaction but can do all the same. */
export type Transaction = Database & { readonly [inTransaction]: true };

declare const inTransaction: unique symbol;

/** Runs again after a serialization failure or a deadlock: `work` must have no other effects. */
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

/** First in a transaction. Ids have an order, so two transactions cannot wait for each other. */
export const lockUsers = (tx: Transaction, ...ids: string[]) =>
  tx.$queryRaw`SELECT id FROM "User" WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`;

/** Runs `work` again while a random value of it clashes with a row; undefined after five clashes. */
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

/** Prisma does not promise this part of its errors. */
interface Cause {
  kind?: string;
  originalCode?: string;
  table?: string;
}

const causeOf = (error: Prisma.PrismaClientKnownRequestError): Cause =>
  (error.meta?.driverAdapterError as { cause?: Cause } | undefined)?.cause ?? {};

export function isUniqueViolation(error: unknown, model: Prisma.ModelName): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  if (error.code === "P2002") return error.meta?.modelName === model;
  const { kind, table } = causeOf(error);
  return kind === "UniqueConstraintViolation" && table === model;
}

const UNAVAILABLE = {
  codes: ["P1001", "P1002", "P1008", "P1017", "P2024", "P2028"],
  kinds: ["DatabaseNotReachable", "SocketTimeout", "ConnectionClosed", "TooManyConnections"],
  states: ["57P01", "57P02", "57P03"],
  words: /timeout exceeded when trying to connect|Query read timeout|Connection terminated/,
};

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
