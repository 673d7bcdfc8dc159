"use server";

import { redirect } from "next/navigation";
import { flash } from "@/lib/ground/flash";
import { parseForm, settle } from "@/lib/ground/forms/form-action";
import type { FormResult } from "@/lib/ground/forms/form-result";
import { nextPath } from "@/lib/ground/request/next-path";
import { GuestError } from "@/lib/guests/guests";
import { deleteGuest } from "@/lib/guests/sign-in-anonymously";
import { erasePerson } from "@/lib/members/account/personal-data";
import {
  createAccountSchema,
  eraseSchema,
  signInSchema,
} from "@/lib/members/credentials/account-schema";
import { mergeOptionsOf, pathAfterSignIn } from "@/lib/members/merge/merge-on-sign-in";
import {
  linkAccount,
  registerWithPassword,
  signInWithPassword,
} from "@/lib/members/sign-in/sign-in";
import { hasPasskey } from "@/lib/members/ways/ways-data";
import { doWhatWasAsked } from "@/lib/product/pending-requests";
import { endSession } from "@/lib/session/session";
import { endedSession, isGuest, isPerson, viewer } from "@/lib/session/viewer";
import { news } from "@/words/members/account";

/** "Create account": a guest becomes a member with all they have, a visitor a new member. */
export async function createAccount(
  _previous: FormResult | null,
  form: FormData,
): Promise<FormResult> {
  return settle(async () => {
    const account = parseForm(createAccountSchema, form);
    const asking = await viewer();
    const become = isGuest(asking) ? linkAccount : registerWithPassword;
    const member = await become(account);
    await doWhatWasAsked(member);
    // Some pages say themselves what the account is good for there.
    if (!form.has("saysSo")) await flash(news.afterReady(member), { title: news.ready });
    redirect(nextPath(form.get("next"), "/account"));
  }, form);
}

export async function signIn(_previous: FormResult | null, form: FormData): Promise<FormResult> {
  return settle(async () => {
    const next = nextPath(form.get("next"), "/");
    const options = mergeOptionsOf({ next, look: form.get("look") });
    await doWhatWasAsked(await signInWithPassword(parseForm(signInSchema, form), options));
    redirect(pathAfterSignIn(next, options));
  }, form);
}

/**
 * "Sign out": at once for a member, and for a guest with a passkey. Any other guest could never come
 * back, so they are shown first what they would lose; `confirmed` says that they were.
 */
export async function signOut(form: FormData): Promise<void> {
  const asking = await viewer();
  if (!isGuest(asking) || (await hasPasskey(asking))) await endSession();
  else if (form.has("confirmed")) await leaveForGood();
  else redirect("/account/sign-out");
  redirect("/");
}

async function leaveForGood(): Promise<void> {
  try {
    await deleteGuest();
  } catch (error) {
    // Gone, or a member, since we looked: then this session is over as well.
    if (!(error instanceof GuestError)) throw error;
    await endSession();
  }
}

/** "Erase my data", for guests and members. */
export async function eraseData(_previous: FormResult | null, form: FormData): Promise<FormResult> {
  return settle(async () => {
    const asking = await viewer();
    if (isPerson(asking)) {
      const { password } = parseForm(eraseSchema, form);
      await erasePerson(asking, password);
    }
    // Sent twice, the second one finds nobody any more, as it was asked for.
    else if ((await endedSession())?.reason !== "gone") redirect("/sign-in?next=/account/data");
    await endSession();
    redirect("/account/data/erased");
  }, form);
}
