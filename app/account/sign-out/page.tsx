import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { BelongingsList } from "@/components/account/belongings-list";
import { SignOutForm } from "@/components/account/sign-out-form";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { hasPasskey } from "@/lib/account/ways-data";
import { describeFarewell } from "@/lib/belongings";
import { isGuest, isPerson, viewer } from "@/lib/viewer";

export const metadata: Metadata = { title: "Sign out?" };

const FOR_GOOD =
  "As a guest you have no password to come back with: this browser forgets you for good.";
const WITH_PASSKEY =
  "Nothing is lost: the passkey that you have kept brings you back as this guest.";
const NOTHING = { lost: [], stays: [] };

/** What a guest would lose; nobody else loses anything by signing out. */
export default async function SignOutPage() {
  const asking = await viewer();
  if (!isPerson(asking)) redirect("/");
  if (!isGuest(asking)) redirect("/account");

  const isKept = await hasPasskey(asking);
  const { lost, stays } = isKept ? NOTHING : await describeFarewell(asking.id, "signOut");
  return (
    <div className="mx-auto max-w-md">
      <PageHeading lead={isKept ? WITH_PASSKEY : FOR_GOOD}>Sign out?</PageHeading>
      <BelongingsList title="You would lose" phrases={lost} tone="lost" />
      {stays.map((sentence) => (
        <Notice key={sentence} tone="info" className="mb-6">
          {sentence}
        </Notice>
      ))}
      {asking.carried && (
        <Notice tone="warning" className="mb-6">
          You also signed in on {asking.carried.to}: it is gone there as well.
        </Notice>
      )}
      <div className="flex flex-wrap gap-3">
        <ButtonLink href="/account/create">Keep it all in an account</ButtonLink>
        <SignOutForm isConfirmed />
      </div>
      <p className="mt-6 text-muted">
        Before you go, you can <Link href="/account/data">take your data along</Link>.
      </p>
    </div>
  );
}
