import { AccountFacts } from "@/components/members/account/account-facts";
import { AccountPlaces } from "@/components/members/account/account-places";
import { Sessions } from "@/components/members/devices/sessions";
import { EmailState } from "@/components/members/email/email-state";
import { WaitingMerges } from "@/components/members/merge/waiting-merges";
import { Ways } from "@/components/members/ways/ways";
import type { Person } from "@/lib/session/viewer";

/** What a member can see to: first what waits for them, then the settings. */
export function MemberAccount({ member }: { member: Person }) {
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
