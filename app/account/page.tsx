import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { AccountFacts } from "@/components/account/account-facts";
import { AccountNews } from "@/components/account/account-news";
import { MailSent } from "@/components/account/email-state";
import { GuestAccount } from "@/components/account/guest-account";
import { Sessions } from "@/components/account/sessions";
import { SignOutForm } from "@/components/account/sign-out-form";
import { TripEnd } from "@/components/account/trip-end";
import { WaitingMerges } from "@/components/account/waiting-merges";
import { Ways } from "@/components/account/ways";
import { PageHeading } from "@/components/ui/page-heading";
import { isGuest, isPerson, viewer } from "@/lib/viewer";

export const metadata: Metadata = { title: "Your account" };

export default async function AccountPage({ searchParams }: PageProps<"/account">) {
  const asking = await viewer();
  if (!isPerson(asking)) redirect("/sign-in?next=/account");

  const { way, changed, sent } = await searchParams;
  const news = (
    <>
      <TripEnd mark={way} />
      <AccountNews changed={changed} />
    </>
  );
  return (
    <div className="mx-auto max-w-xl">
      {isGuest(asking) ? (
        <GuestAccount guest={asking}>{news}</GuestAccount>
      ) : (
        <>
          <PageHeading>Your account</PageHeading>
          {news}
          {sent && <MailSent />}
          <WaitingMerges member={asking} />
          <AccountFacts member={asking} />
          <Ways member={asking} />
          <Sessions member={asking} />
        </>
      )}
      <div className="mt-8 flex flex-wrap items-center justify-between gap-4">
        <nav aria-label="Yours to look through" className="flex flex-wrap gap-x-6 gap-y-2">
          <Link href="/orders">Your orders</Link>
          <Link href="/account/data">Your data</Link>
        </nav>
        <SignOutForm />
      </div>
    </div>
  );
}
