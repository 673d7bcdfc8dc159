import { sessionCookie, startSession } from "@/lib/session";
import { browser } from "@/lib/testing/browser";
import { userRowOf } from "@/lib/testing/people";

/** Signs the person in on another device, whose browser is the test's from now on; gives its token. */
export async function signInOnNewDevice(person: { id: string }): Promise<string> {
  browser.forgetAll();
  return startSession(await userRowOf(person));
}

/** Goes to the device that has the token, or had it. */
export function goTo(token: string): void {
  browser.forgetAll();
  browser.hold(sessionCookie.name, token);
}
