import type { Metadata } from "next";
import { TransferHereForm } from "@/components/members/devices/transfer-here-form";
import { BelongingsList } from "@/components/members/leaving/belongings-list";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { describeBelongings } from "@/lib/product/belongings";
import { isGuest, isMember, viewer } from "@/lib/session/viewer";
import { here as words } from "@/words/members/transfer";

export const metadata: Metadata = { title: words.title };

export default async function TransferHerePage({ searchParams }: PageProps<"/account/carry/here">) {
  const [asking, { code }] = [await viewer(), await searchParams];

  return (
    <div className="mx-auto max-w-md">
      <PageHeading lead={words.lead}>{words.title}</PageHeading>
      {isMember(asking) ? (
        <Notice tone="info">
          <p>
            {words.isMember} <Link href="/account">{words.signOutFirst}</Link>
          </p>
        </Notice>
      ) : (
        <>
          {isGuest(asking) && <ComesAlong guestId={asking.id} />}
          <TransferHereForm code={typeof code === "string" ? code.slice(0, 40) : ""} />
          <p className="mt-6 text-muted">{words.where}</p>
        </>
      )}
    </div>
  );
}

// The code may be a stranger's, so people must know what they would give to them.
async function ComesAlong({ guestId }: { guestId: string }) {
  const phrases = await describeBelongings(guestId);
  if (phrases.length === 0) return null;
  return (
    <>
      <BelongingsList title={words.comesAlong} phrases={phrases} />
      <Notice tone="warning" className="mb-6">
        <p>{words.seenThere}</p>
      </Notice>
    </>
  );
}
