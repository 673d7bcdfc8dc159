import { AccountPlaces } from "@/components/members/account/account-places";
import { TransferCard } from "@/components/members/devices/transfer-card";
import { BelongingsList } from "@/components/members/leaving/belongings-list";
import { WaitingMerges } from "@/components/members/merge/waiting-merges";
import { RecoveryPasskey } from "@/components/members/passkeys/recovery-passkey";
import { ButtonLink } from "@/components/ui/button";
import { describeBelongings } from "@/lib/product/belongings";
import type { Person } from "@/lib/session/viewer";
import { guest as words } from "@/words/members/account";

/** What a guest has, and how to keep it. */
export async function GuestAccount({ guest }: { guest: Person }) {
  return (
    <>
      <WaitingMerges person={guest} />
      <div className="grid gap-x-6 rounded-lg bg-brand-soft lg:auto-cols-fr lg:grid-flow-col">
        <BelongingsList
          title={words.has}
          phrases={await describeBelongings(guest.id)}
          className="p-card max-lg:pb-0"
        />
        <section aria-labelledby="keep" className="p-card">
          <h2 id="keep" className="text-subheading">
            {words.keep}
          </h2>
          <p className="mt-2 mb-5">{words.whyKeep}</p>
          <ButtonLink href="/account/create">{words.create}</ButtonLink>
        </section>
      </div>
      <AccountPlaces className="mt-6" />
      <div className="grid gap-x-6 lg:grid-cols-2">
        <TransferCard />
        <RecoveryPasskey guest={guest} />
      </div>
    </>
  );
}
