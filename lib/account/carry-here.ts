import "server-only";
import { headers } from "next/headers";
import { rememberCarrying } from "@/lib/account/carried-cookie";
import { spendCodeTry } from "@/lib/account/carry-limits";
import { carryOver } from "@/lib/account/carry-over";
import { takeCarryCode } from "@/lib/account/carry-session-data";
import { deviceName } from "@/lib/device";
import { Refusal } from "@/lib/refusal";
import { startSession } from "@/lib/session";
import { isMember, type Person, toPerson, viewer } from "@/lib/viewer";

/**
 * Signs the guest who shows the code in on this browser, too. What a guest of its own had goes along
 * to them.
 *
 * @throws Refusal as `takeCarryCode`, for a member, and after too many tries
 */
export async function carryOnHere(code: string): Promise<Person> {
  const asking = await viewer();
  if (isMember(asking)) throw new Refusal(MEMBERS_STAY);

  await spendCodeTry();
  const device = deviceName((await headers()).get("user-agent"));
  const { guest, carriedAt } = await takeCarryCode(asking, code, device);
  await carryOver(guest);
  await startSession(guest);
  await rememberCarrying(carriedAt);
  return toPerson(guest);
}

const MEMBERS_STAY =
  "You are signed in to your account here. A code is for who has none: sign out first to use it.";
