import "server-only";
import { headers } from "next/headers";
import { Refusal } from "@/lib/ground/forms/refusal";
import { requireLimit } from "@/lib/ground/limits/limits";
import { deviceName } from "@/lib/ground/request/device";
import { knowsOfTransfer, rememberTransfer } from "@/lib/members/devices/transfer-cookie";
import { isCodeOf, takeTransferCode } from "@/lib/members/devices/transfer-data";
import { mergeOnSignIn } from "@/lib/members/merge/merge-on-sign-in";
import { startSession } from "@/lib/session/session";
import { isGuest, isMember, type Person, toPerson, viewer } from "@/lib/session/viewer";
import { refusal } from "@/words/members/transfer";

/** Signs the guest of the code in on this browser, too, and merges the guest that it had into them. */
export async function transferGuestHere(code: string): Promise<Person> {
  const asking = await viewer();
  if (isMember(asking)) throw new Refusal(refusal.membersStay);

  await requireLimit("transfer-code", refusal.tooMany);
  if (isGuest(asking) && (await wasTransferredHere(asking, code))) return asking;

  const device = deviceName((await headers()).get("user-agent"));
  const { guest, transferredAt } = await takeTransferCode(asking, code, device);
  await mergeOnSignIn(guest);
  await startSession(guest);
  await rememberTransfer(transferredAt);
  return toPerson(guest);
}

// For a button that was pressed twice: the code is used by now, and this browser has the session.
async function wasTransferredHere(guest: Person, code: string): Promise<boolean> {
  const isKnown = guest.transferred !== null && (await knowsOfTransfer(guest.transferred.at));
  return isKnown && isCodeOf(guest, code);
}
