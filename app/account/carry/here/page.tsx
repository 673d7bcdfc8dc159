import type { Metadata } from "next";
import Link from "next/link";
import { BelongingsList } from "@/components/account/belongings-list";
import { CarryHereForm } from "@/components/account/carry-here-form";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { describeBelongings } from "@/lib/belongings";
import { isGuest, isMember, viewer } from "@/lib/viewer";

export const metadata: Metadata = { title: "Carry on here" };

export default async function CarryHerePage({ searchParams }: PageProps<"/account/carry/here">) {
  const [asking, { code }] = [await viewer(), await searchParams];

  return (
    <div className="mx-auto max-w-md">
      <PageHeading lead="With the code that your other device shows, you are the same guest on both: what you have and do on one is seen on the other.">
        Carry on here
      </PageHeading>
      {isMember(asking) ? (
        <Notice tone="info">
          <p>
            You are signed in to your account here, and that stays as it is. A code is for who has
            no account: <Link href="/account">sign out</Link> first to use it.
          </p>
        </Notice>
      ) : (
        <>
          {isGuest(asking) && <ComesAlong guestId={asking.id} />}
          <CarryHereForm code={typeof code === "string" ? code.slice(0, 40) : ""} />
          <p className="mt-6 text-muted">
            The other device shows it under “What you have”, then “Carry on on another device”.
          </p>
        </>
      )}
    </div>
  );
}

// A code can be a stranger's: who follows one must know what they would hand over.
async function ComesAlong({ guestId }: { guestId: string }) {
  const phrases = await describeBelongings(guestId);
  if (phrases.length === 0) return null;
  return (
    <>
      <BelongingsList title="What you have here comes along" phrases={phrases} />
      <Notice tone="warning" className="mb-6">
        <p>
          Whoever uses the other device sees it too, orders with their addresses included. Go on
          only with a code from a device of your own.
        </p>
      </Notice>
    </>
  );
}
