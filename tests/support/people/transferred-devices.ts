import { startSession } from "@/lib/session/session";
import type { Person } from "@/lib/session/viewer";
import { userRowOf } from "@/tests/support/people/people";
import { browser } from "@/tests/support/requests/browser";

/** What one device keeps, to be put down and taken up again: `browser` is one at a time. */
export interface Device {
  cookies: Map<string, string>;
}

const NAMES = ["authjs.session-token", "known-transfer"];

/** A device on which the person has just signed in; it is in use from now on. */
export async function deviceOf(person: Person): Promise<Device> {
  browser.forgetAll();
  await startSession(await userRowOf(person));
  return putDown();
}

export function putDown(): Device {
  const kept = NAMES.flatMap((name) => {
    const value = browser.value(name);
    return value === undefined ? [] : [[name, value] as const];
  });
  return { cookies: new Map(kept) };
}

export function takeUp({ cookies }: Device): void {
  browser.forgetAll();
  for (const [name, value] of cookies) browser.hold(name, value);
}
