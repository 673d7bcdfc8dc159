import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { createMember } from "@/lib/account/account-data";
import { linkAccount, registerWithPassword, signInWithPassword } from "@/lib/account/sign-in";
import { db } from "@/lib/db";
import { signInAnonymously } from "@/lib/guests/sign-in-anonymously";
import { findOrder } from "@/lib/orders/order-page-actions";
import { browser } from "@/lib/testing/browser";
import { details, orderFor } from "@/lib/testing/checkout";
import { newGuest, goodPassword as password, uniqueEmail } from "@/lib/testing/people";
import { ROUNDS, warmUp } from "@/lib/testing/races";
import { newProduct } from "@/lib/testing/shelf";

/** What the shop does once the person has their answer. */
const afterwards = vi.hoisted(() => [] as (() => unknown)[]);
vi.mock("next/headers", () => import("@/lib/testing/browser"));
vi.mock("next/server", async (original) => ({
  ...(await original<typeof import("next/server")>()),
  after: (work: () => unknown) => void afterwards.push(work),
}));

/** 300 when there is time for it, never so few that a median means nothing. */
const TRIES = Math.min(300, Math.max(60, ROUNDS * 15));
/** In milliseconds. */
const SAME = 10;

type Person = "known" | "proven" | "unknown";
const PEOPLE: Person[] = ["known", "proven", "unknown"];

/** Addresses, and an order's number: of somebody who is known here, and of nobody. */
const facts = { email: {} as Record<Person, string>, number: "" };

interface Door {
  /** made ready before the clock runs */
  arrange?: () => Promise<unknown>;
  knock: (email: string) => Promise<unknown>;
}

/** Every form that takes somebody's address. */
const doors: Record<string, Door> = {
  "signing in": { knock: (email) => signInWithPassword({ email, password: "not the password" }) },
  registering: {
    knock: (email) => registerWithPassword({ email, password: "a password of mine" }),
  },
  "becoming a member": {
    arrange: () => signInAnonymously(),
    knock: (email) => linkAccount({ email, password: "a password of mine" }),
  },
  "looking up an order": {
    knock: (email) => findOrder(null, formOf({ number: facts.number, email })),
  },
};

beforeAll(async () => {
  await warmUp();
  for (const person of PEOPLE) facts.email[person] = uniqueEmail();
  for (const person of ["known", "proven"] as const) {
    await createMember({ email: facts.email[person], password });
  }
  const data = { emailVerified: new Date() };
  await db.user.updateMany({ where: { email: facts.email.proven }, data });
  facts.number = (await orderFor(await newGuest(), [[await newProduct(), 1]])).number;
  await db.order.updateMany({
    where: { number: facts.number },
    data: { ...details, email: facts.email.known },
  });
});
beforeEach(() => browser.forgetAll());

describe(`in ${TRIES} tries, the time does not tell who is known to the shop:`, () => {
  for (const [name, door] of Object.entries(doors)) {
    test(name, async () => {
      const times: Record<Person, number[]> = { known: [], proven: [], unknown: [] };
      await timeOf(door, facts.email.known); // the first one of all loads what it needs
      for (let tries = 0; tries < TRIES; tries++) {
        // Each goes first as often as the others, so that none has the warmer caches.
        for (let place = 0; place < PEOPLE.length; place++) {
          const person = PEOPLE[(place + tries) % PEOPLE.length] ?? "known";
          times[person].push(await timeOf(door, facts.email[person]));
        }
      }
      const unknown = median(times.unknown);
      for (const person of ["known", "proven"] as const) {
        const difference = Math.abs(median(times[person]) - unknown);
        expect(difference).toBeLessThanOrEqual(Math.max(SAME, unknown * 0.05));
      }
    });
  }
});

/** In milliseconds; from a browser, and a network, that have not been here before. */
async function timeOf({ arrange, knock }: Door, email: string): Promise<number> {
  browser.forgetAll();
  await db.rateLimit.deleteMany();
  await arrange?.();
  const started = performance.now();
  await knock(email).catch(expected);
  const time = performance.now() - started;
  for (const work of afterwards.splice(0)) await work();
  return time;
}

/** A refusal or a redirect; a fault would be fast for everybody. */
function expected(error: Error): void {
  if (error.name !== "Refusal" && !/NEXT_REDIRECT/.test(error.message)) throw error;
}

const median = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}
