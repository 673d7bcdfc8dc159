import { ToldOnce } from "@/components/guests/told-once";
import { Notice } from "@/components/ui/notice";
import { newsTold, newsToTell } from "@/lib/members/account/account-news";
import { isMember, viewer } from "@/lib/session/viewer";
import { news as words } from "@/words/members/account";

/** Says once, on the page that somebody comes to, what has just changed in their account. */
export async function AccountNews() {
  const told = await newsToTell();
  if (!told) return null;

  const isReady = told.news === "ready";
  return (
    <ToldOnce key={told.mark} cookie={newsTold}>
      <div className="mb-8">
        <Notice tone="success" role="status" title={isReady ? told.sentence : undefined}>
          {isReady ? <WhatIsNext /> : told.sentence}
        </Notice>
      </div>
    </ToldOnce>
  );
}

async function WhatIsNext() {
  const asking = await viewer();
  if (!isMember(asking)) return null;
  return <p className="[overflow-wrap:anywhere]">{nextFor(asking)}</p>;
}

function nextFor({ mailbox, verified }: { mailbox: string | null; verified: boolean }): string {
  if (!mailbox) return words.readyWithoutEmail;
  return verified ? words.readyAndConfirmed : words.readyWith(mailbox);
}
