import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { db } from "@/lib/ground/db";
import { signInAnonymously } from "@/lib/guests/sign-in-anonymously";
import { linkAccount, registerWithPassword } from "@/lib/members/credentials/create-account";
import { createMember } from "@/lib/members/credentials/members-data";
import { askForReset } from "@/lib/members/password/forgot-actions";
import { signInWithPassword } from "@/lib/members/sign-in/sign-in";
import { findOrder } from "@/lib/shop/orders/find-order-actions";
import { newGuest, goodPassword as password, uniqueEmail } from "@/tests/support/people/people";
import { browser } from "@/tests/support/requests/browser";
import { ROUNDS, warmUp } from "@/tests/support/requests/races";
import { details, orderFor } from "@/tests/support/shop/checkout";
import { newProduct } from "@/tests/support/shop/shelf";

/** What the shop does once the person has their answer. */
const afterwards = vi.hoisted(() => [] as (() => unknown)[]);
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

const emails = { known: uniqueEmail(), proven: uniqueEmail() };
/** Of an order that the one who is known has placed. */
let orderNumber = "";

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
  "forgetting the password": { knock: (email) => askForReset(null, formOf({ email })) },
  "looking up an order": {
    knock: (email) => findOrder(null, formOf({ number: orderNumber, email })),
  },
};

beforeAll(async () => {
  await warmUp();
  for (const email of Object.values(emails)) await createMember({ email, password });
  const data = { emailVerified: new Date() };
  await db.user.updateMany({ where: { email: emails.proven }, data });
  const { number } = await orderFor(await newGuest(), [[await newProduct(), 1]]);
  await db.order.updateMany({ where: { number }, data: { ...details, email: emails.known } });
  orderNumber = number;
});
beforeEach(() => browser.forgetAll());

describe(`in ${TRIES} tries, the time does not tell who is known to the shop:`, () => {
  for (const [name, door] of Object.entries(doors)) {
    test(name, async () => {
      await timeOf(door, "known"); // the first one of all loads what it needs
      const measured: Record<string, number>[] = [];
      // A busy machine is slow now and then; what tells who is known does so every time.
      do measured.push(await medians(door));
      while (!isSame(measured.at(-1)) && measured.length < 3);
      expect(isSame(measured.at(-1)), JSON.stringify(measured)).toBe(true);
    });
  }
});

/** Interleaved, and each first as often as the others, so that none has the warmer caches. */
async function medians(door: Door): Promise<Record<Person, number>> {
  const times: Record<Person, number[]> = { known: [], proven: [], unknown: [] };
  for (let tries = 0; tries < TRIES; tries++) {
    for (let place = 0; place < PEOPLE.length; place++) {
      const person = PEOPLE[(place + tries) % PEOPLE.length] ?? "known";
      times[person].push(await timeOf(door, person));
    }
  }
  return {
    known: median(times.known),
    proven: median(times.proven),
    unknown: median(times.unknown),
  };
}

function isSame(measured: Record<string, number> = {}): boolean {
  const { unknown = 0, ...others } = measured;
  const tolerance = Math.max(SAME, unknown * 0.05);
  return Object.values(others).every((time) => Math.abs(time - unknown) <= tolerance);
}

/** In milliseconds; from a browser, and a network, that have not been here before. */
async function timeOf({ arrange, knock }: Door, person: Person): Promise<number> {
  // Nobody is unknown twice: to register makes one known.
  const email = person === "unknown" ? uniqueEmail() : emails[person];
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
