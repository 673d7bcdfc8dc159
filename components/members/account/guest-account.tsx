import { AccountPlaces } from "@/components/members/account/account-places";
import { BelongingsList } from "@/components/members/leaving/belongings-list";
import { WaitingMerges } from "@/components/members/merge/waiting-merges";
import { KeepPasskey } from "@/components/members/passkeys/passkey-buttons";
import { WayList } from "@/components/members/ways/way-list";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import guests from "@/guests.config";
import { retentionDaysOf } from "@/lib/ground/settings/guests-config";
import { listWays } from "@/lib/members/ways/ways-data";
import { describeBelongings } from "@/lib/product/belongings";
import type { Person } from "@/lib/session/viewer";
import { counted } from "@/words/ground/grammar";
import { guest as words } from "@/words/members/account";
import { guest as passkey } from "@/words/members/passkeys";
import { card as transfer } from "@/words/members/transfer";

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

function TransferCard() {
  return (
    <Card className="mt-6">
      <h2>{transfer.title}</h2>
      <p className="mt-2 mb-5 text-muted">{transfer.lead}</p>
      <ButtonLink href="/account/carry" variant="secondary">
        {transfer.go}
      </ButtonLink>
    </Card>
  );
}

async function RecoveryPasskey({ guest }: { guest: Person }) {
  const kept = await listWays(guest.id);
  const days = counted(retentionDaysOf(guests, guest.collection), "day");
  const hasOne = kept.length > 0;
  return (
    <section aria-labelledby="passkey" className="mt-6 grid">
      <Card>
        <h2 id="passkey">{hasOne ? passkey.keptTitle : passkey.title}</h2>
        <p className="mt-2 mb-5 text-muted">
          {hasOne ? passkey.keptLead(days) : passkey.lead(days)}
        </p>
        {hasOne && <WayList ways={kept} isRemovable={() => true} />}
        <div className="sm:w-fit">
          <KeepPasskey label={hasOne ? passkey.keepAnother : passkey.keep} />
        </div>
      </Card>
    </section>
  );
}
