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
import type { UserRow } from "@/lib/session/user-row";
import { type Person, toPerson, viewer } from "@/lib/session/viewer";
import { news } from "@/words/members/account";

/**
 * Receives somebody whom a provider has sent back. Only for Auth.js's callback, which has checked
 * that this browser set out, and starts the session.
 *
 * @returns whom to sign in; or where to lead whoever keeps the session that they have
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
  // A guest who has become the member has brought everything already.
  if (resolved.end === "opens") await mergeOnSignIn(resolved.member, mergeOptionsOf(trip));
  return { member: resolved.member };
}

// An address that the provider does not vouch for. Their account has "Send the email" where this cannot.
async function askToConfirm(member: Person): Promise<void> {
  if (!member.mailbox || member.verified) return;
  await sendConfirmationAgain(member).catch(unlessRefused);
}

function unlessRefused(error: unknown): void {
  if (!(error instanceof Refusal)) throw error;
}

// The one thing that can be refused to an identity.
function refusedAsFull(error: unknown): { end: "full" } {
  if (error instanceof Refusal) return { end: "full" };
  throw error;
}
