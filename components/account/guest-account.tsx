import type { ReactNode } from "react";
import { BelongingsList } from "@/components/account/belongings-list";
import { CarryCard } from "@/components/account/carry-card";
import { RecoveryPasskey } from "@/components/account/recovery-passkey";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { PageHeading } from "@/components/ui/page-heading";
import { describeBelongings } from "@/lib/belongings";
import { formatDay } from "@/lib/dates";
import type { Person } from "@/lib/viewer";

type GuestAccountProps = { guest: Person; children: ReactNode };

/** What a guest has, and how to keep it; first what has just happened. */
export async function GuestAccount({ guest, children }: GuestAccountProps) {
  const { id, expires } = guest;
  return (
    <>
      <PageHeading lead={expires && <>This browser remembers you until {formatDay(expires)}.</>}>
        You are a guest
      </PageHeading>
      {children}
      <BelongingsList title="You have" phrases={await describeBelongings(id)} />
      <Card>
        <h2>Come back from anywhere</h2>
        <p className="mt-2 mb-5 text-muted">
          An email and a password, and all of it stays yours on every device, for as long as you
          like.
        </p>
        <ButtonLink href="/account/create">Keep it all in an account</ButtonLink>
      </Card>
      <CarryCard />
      <RecoveryPasskey guest={guest} />
    </>
  );
}
