import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { AccountFacts } from "@/components/account/account-facts";
import { PageHeading } from "@/components/ui/page-heading";
import { SubmitButton } from "@/components/ui/submit-button";
import { signOut } from "@/lib/account/account-actions";
import { isGuest, isPerson, viewer } from "@/lib/viewer";

export const metadata: Metadata = { title: "Your account" };

export default async function AccountPage() {
  const asking = await viewer();
  if (!isPerson(asking)) redirect("/sign-in?next=/account");
  if (isGuest(asking)) redirect("/account/create");

  return (
    <div className="mx-auto max-w-xl">
      <PageHeading>Your account</PageHeading>
      <AccountFacts member={asking} />
      <div className="mt-8 flex flex-wrap items-center justify-between gap-4">
        <Link href="/orders">Your orders</Link>
        <form action={signOut}>
          <SubmitButton variant="secondary">Sign out</SubmitButton>
        </form>
      </div>
    </div>
  );
}
