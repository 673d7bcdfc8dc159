import { AccountPlaces } from "@/components/account/account-places";
import { BelongingsList } from "@/components/account/belongings-list";
import { CarryCard } from "@/components/account/carry-card";
import { RecoveryPasskey } from "@/components/account/recovery-passkey";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { describeBelongings } from "@/lib/belongings";
import type { Person } from "@/lib/viewer";
import { guest as words } from "@/words/account";

/** What a guest has, and how to keep it. */
export async function GuestAccount({ guest }: { guest: Person }) {
  return (
    <>
      <div className="grid gap-x-6 lg:auto-cols-fr lg:grid-flow-col">
        <BelongingsList title={words.has} phrases={await describeBelongings(guest.id)} />
        <Card className="mb-6">
          <h2>{words.keep}</h2>
          <p className="mt-2 mb-5 text-muted">{words.whyKeep}</p>
          <ButtonLink href="/account/create">{words.create}</ButtonLink>
        </Card>
      </div>
      <AccountPlaces />
      <div className="grid items-start gap-x-6 lg:grid-cols-2">
        <CarryCard />
        <RecoveryPasskey guest={guest} />
      </div>
    </>
  );
}
