import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { cache } from "react";
import { BackLink } from "@/components/members/account/back-link";
import { MergeReceipts } from "@/components/members/merge/merge-receipts";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icons";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { canUndoHere } from "@/lib/members/merge/merge-cookie";
import {
  findUndone,
  listReceipts,
  type MergeReceipt,
  type UndoneMerge,
} from "@/lib/members/merge/merge-receipts-data";
import { isGuest, isPerson, type Viewer, viewer } from "@/lib/session/viewer";
import * as words from "@/words/members/merge";
import { goToCart } from "@/words/shop/cart/owned-cart";

export async function generateMetadata(): Promise<Metadata> {
  const { undone } = await getNews();
  return { title: undone ? words.undone.title : words.receipt.title };
}

export default async function MergedPage() {
  const asking = await viewer();
  if (!isPerson(asking)) redirect("/sign-in?next=/account/merged");

  const { undone, receipts } = await getNews();
  if (undone) return <Undone merge={undone} />;

  const into = isGuest(asking) ? "guest" : "account";
  return (
    <div className="mx-auto max-w-xl">
      <BackLink />
      <PageHeading>{words.receipt.title}</PageHeading>
      {receipts.length === 0 ? (
        <Nothing />
      ) : (
        <MergeReceipts receipts={receipts} into={into}>
          <ToCart />
        </MergeReceipts>
      )}
    </div>
  );
}

/** The receipts of the viewer's merges, or the undone merge if it is newer than all of them. */
const getNews = cache(async () => {
  const asking = await viewer();
  const [undone, all] = await Promise.all([findUndone(asking), listReceipts(asking)]);
  const shown = all.filter(({ summaries }) => summaries.length > 0);
  const receipts = await Promise.all(shown.map((receipt) => asUndoneHere(asking, receipt)));
  const isNewer = undone && receipts.every(({ mergedAt }) => mergedAt < undone.undoneAt);
  return { undone: isNewer ? undone : null, receipts };
});

async function asUndoneHere(asking: Viewer, receipt: MergeReceipt): Promise<MergeReceipt> {
  return (await canUndoHere(asking, receipt.id)) ? receipt : { ...receipt, undoUntil: null };
}

function Nothing() {
  return (
    <EmptyState
      title={words.receipt.none}
      picture={<Icon name="user" className="size-10" />}
      action={<ButtonLink href="/account">{words.receipt.account}</ButtonLink>}
    >
      {words.receipt.noneYet}
    </EmptyState>
  );
}

function Undone({ merge: { into, stays } }: { merge: UndoneMerge }) {
  const { title, lead, signIn } = words.undone;
  return (
    <div className="mx-auto max-w-xl">
      <PageHeading lead={lead[into]}>{title}</PageHeading>
      {stays.map((sentence) => (
        <Notice key={sentence} tone="info" className="mb-6">
          {sentence}
        </Notice>
      ))}
      <div className="flex flex-wrap gap-3">
        <ToCart />
        {into === "account" && (
          <ButtonLink href="/sign-in" variant="secondary">
            {signIn}
          </ButtonLink>
        )}
      </div>
    </div>
  );
}

const ToCart = () => <ButtonLink href="/cart">{goToCart}</ButtonLink>;
