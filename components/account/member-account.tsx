import { AccountFacts } from "@/components/account/account-facts";
import { AccountPlaces } from "@/components/account/account-places";
import { EmailState } from "@/components/account/email-state";
import { Sessions } from "@/components/account/sessions";
import { WaitingMerges } from "@/components/account/waiting-merges";
import { Ways } from "@/components/account/ways";
import type { Person } from "@/lib/viewer";

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
