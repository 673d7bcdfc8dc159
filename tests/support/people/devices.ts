import { sessionCookie, startSession } from "@/lib/session/session";
import { userRowOf } from "@/tests/support/people/people";
import { browser } from "@/tests/support/requests/browser";

/** Signs the person in on another device, whose browser is the test's from now on; gives its token. */
export async function signInOnNewDevice(person: { id: string }): Promise<string> {
  browser.forgetAll();
  return startSession(await userRowOf(person));
}

export function goTo(token: string): void {
  browser.forgetAll();
  browser.hold(sessionCookie.name, token);
}
