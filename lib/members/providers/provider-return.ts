import "server-only";
import type { Route } from "next";
import { flash } from "@/lib/ground/flash";
import { Refusal } from "@/lib/ground/forms/refusal";
import { sendMailSoon } from "@/lib/mail/send-mail-soon";
import { sendConfirmationAgain } from "@/lib/members/email/change-email-data";
import { mergeOnSignIn, mergeOptionsOf } from "@/lib/members/merge/merge-on-sign-in";
import type { Identity } from "@/lib/members/providers/identity";
import { resolveIdentity } from "@/lib/members/providers/identity-data";
import {
  currentRoundTrip,
  endRoundTrip,
  sayRoundTripEnd,
} from "@/lib/members/providers/provider-round-trip";
import type { UserRow } from "@/lib/session/session";
import { type Person, toPerson, viewer } from "@/lib/session/viewer";
import { news } from "@/words/members/account";

/**
 * For the callback of Auth.js alone: it has checked that this browser set out, and starts the session.
 * `to` is for somebody who keeps the session that they have.
 */
export async function completeRoundTrip(
  identity: Identity,
): Promise<{ member: UserRow } | { to: Route }> {
  const trip = await currentRoundTrip();
  await endRoundTrip();
  const resolved = await resolveIdentity(await viewer(), identity).catch(refusedAsFull);
  if (resolved.end === "became") {
    const member = toPerson(resolved.member);
    await askToConfirm(member);
    await flash(news.afterReady(member), { title: news.ready });
  }
  sendMailSoon();

  if (!("member" in resolved)) {
    await sayRoundTripEnd(resolved.end);
    return { to: trip.from };
  }
  // A guest who has become the member has everything already.
  if (resolved.end === "opens") await mergeOnSignIn(resolved.member, mergeOptionsOf(trip));
  return { member: resolved.member };
}

// For an address that the provider does not vouch for. When it is refused, the account offers it again.
async function askToConfirm(member: Person): Promise<void> {
  if (!member.mailbox || member.verified) return;
  await sendConfirmationAgain(member).catch(unlessRefused);
}

function unlessRefused(error: unknown): void {
  if (!(error instanceof Refusal)) throw error;
}

// The only refusal that there is for an identity.
function refusedAsFull(error: unknown): { end: "full" } {
  if (error instanceof Refusal) return { end: "full" };
  throw error;
}
