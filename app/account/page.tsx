import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AccountFacts } from "@/components/members/account/account-facts";
import { AccountPlaces } from "@/components/members/account/account-places";
import { GuestAccount } from "@/components/members/account/guest-account";
import { Sessions } from "@/components/members/devices/sessions";
import { EmailState } from "@/components/members/email/email-state";
import { SignOutForm } from "@/components/members/leaving/sign-out-form";
import { WaitingMerges } from "@/components/members/merge/waiting-merges";
import { Ways } from "@/components/members/ways/ways";
import { PageHeading } from "@/components/ui/page-heading";
import { formatDay } from "@/lib/ground/format/dates";
import { isGuest, isPerson, type Person, viewer } from "@/lib/session/viewer";
import * as words from "@/words/members/account";

export const metadata: Metadata = { title: words.page.title };

export default async function AccountPage() {
  const asking = await viewer();
  if (!isPerson(asking)) redirect("/sign-in?next=/account");

  return (
    <div className="mx-auto max-w-4xl">
      <div className="flex flex-wrap items-start justify-between gap-x-6">
        <PageHeading lead={leadFor(asking)}>
          {isGuest(asking) ? words.guest.title : words.page.title}
        </PageHeading>
        <div className="max-sm:-mt-3 max-sm:mb-8">
          <SignOutForm />
        </div>
      </div>
      {isGuest(asking) ? <GuestAccount guest={asking} /> : <MemberAccount member={asking} />}
    </div>
  );
}

function leadFor(person: Person): string | null {
  if (!isGuest(person)) return words.page.lead;
  return person.expires && words.guest.until(formatDay(person.expires));
}

// First what waits for the member, then the settings.
function MemberAccount({ member }: { member: Person }) {
  return (
    <>
      <EmailState member={member} />
      <WaitingMerges person={member} />
      <AccountPlaces className="mb-8" />
      <AccountFacts member={member} />
      <Ways member={member} />
      <Sessions member={member} />
    </>
  );
}
