"use server";

import { redirect } from "next/navigation";
import { GuestError } from "@/lib/guests/guests";
import { deleteGuest } from "@/lib/guests/sign-in-anonymously";
import { hasPasskey } from "@/lib/members/ways/ways-data";
import { endSession } from "@/lib/session/session";
import { isGuest, viewer } from "@/lib/session/viewer";

/** `confirmed`: a guest without a passkey, who could never come back, was shown what they would lose. */
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
    // Gone, or a member by now: then this session is over as well.
    if (!(error instanceof GuestError)) throw error;
    await endSession();
  }
}
