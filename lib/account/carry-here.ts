import "server-only";
import { headers } from "next/headers";
import { knowsOfCarrying, rememberCarrying } from "@/lib/account/carried-cookie";
import { spendCodeTry } from "@/lib/account/carry-limits";
import { carryOver } from "@/lib/account/carry-over";
import { isCodeOf, takeCarryCode } from "@/lib/account/carry-session-data";
import { deviceName } from "@/lib/device";
import { Refusal } from "@/lib/refusal";
import { startSession } from "@/lib/session";
import { isGuest, isMember, type Person, toPerson, viewer } from "@/lib/viewer";
import { refusal } from "@/words/carrying";

/**
 * Signs the guest who shows the code in on this browser, too. What a guest of its own had goes along
 * to them. Doing it again with the same code does nothing.
 *
 * @throws Refusal as `takeCarryCode`, for a member, and after too many tries
 */
export async function carryOnHere(code: string): Promise<Person> {
  const asking = await viewer();
  if (isMember(asking)) throw new Refusal(refusal.membersStay);

  await spendCodeTry();
  if (isGuest(asking) && (await hasCarriedHere(asking, code))) return asking;

  const device = deviceName((await headers()).get("user-agent"));
  const { guest, carriedAt } = await takeCarryCode(asking, code, device);
  await carryOver(guest);
  await startSession(guest);
  await rememberCarrying(carriedAt);
  return toPerson(guest);
}

// For a button that was pressed twice: the second time the code is used, and this browser has it.
async function hasCarriedHere(guest: Person, code: string): Promise<boolean> {
  const isKnown = guest.carried !== null && (await knowsOfCarrying(guest.carried.at));
  return isKnown && isCodeOf(guest, code);
}
