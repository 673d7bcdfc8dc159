import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { cache } from "react";
import { UndoMergeForm } from "@/components/account/merge-forms";
import { TogetherList } from "@/components/account/together-list";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icons";
import { LocalTime } from "@/components/ui/local-time";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { findUndone, listReceipts, type MergeReceipt } from "@/lib/account/merges-data";
import { isPerson, viewer } from "@/lib/viewer";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getUndone()) ? "You are a guest again" : "What came together" };
}

/** The receipt of a merge; for the guest whom an undo made one again, what became of it. */
export default async function MergedPage({ searchParams }: PageProps<"/account/merged">) {
  const asking = await viewer();
  if (!isPerson(asking)) redirect("/sign-in?next=/account/merged");

  const undone = await getUndone();
  if (undone) return <Undone stays={undone.stays} />;

  const { refused } = await searchParams;
  const receipts = (await listReceipts(asking)).filter(({ together }) => together.length > 0);
  return (
    <div className="mx-auto max-w-xl">
      <PageHeading>What came together</PageHeading>
      {typeof refused === "string" && <Refused what={refused} />}
      {receipts.length === 0 ? (
        <EmptyState
          title="Nothing has come together yet"
          picture={<Icon name="user" className="size-10" />}
          action={<ButtonLink href="/account">Your account</ButtonLink>}
        >
          When you sign in after shopping as a guest, you find here what came along.
        </EmptyState>
      ) : (
        <div className="grid gap-14">
          {receipts.map((receipt) => (
            <Receipt key={receipt.id} receipt={receipt} />
          ))}
          <p className="text-center">
            <Link href="/account">Back to your account</Link>
          </p>
        </div>
      )}
    </div>
  );
}

const getUndone = cache(async () => findUndone(await viewer()));

function Refused({ what }: { what: string }) {
  return what === "undo" ? (
    <Notice tone="warning" role="status" title="This cannot be undone any more" className="mb-8">
      There are ten minutes for it. Everything is in your account.
    </Notice>
  ) : (
    <Notice tone="warning" role="status" title="It could not come along just now" className="mb-8">
      Nothing is lost: we try again by ourselves, and so can you on{" "}
      <Link href="/account">your account's page</Link>.
    </Notice>
  );
}

function Receipt({ receipt }: { receipt: MergeReceipt }) {
  const { id, mergedAt, together, undoUntil } = receipt;
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-4 text-subheading">
        Came along: <LocalTime at={mergedAt} />
      </h2>
      <TogetherList together={together} tense="after" />
      <div className="mt-6 flex flex-wrap items-start gap-3">
        <ButtonLink href="/cart">To your cart</ButtonLink>
        {undoUntil && <UndoMergeForm mergeId={id} />}
      </div>
      {undoUntil && (
        <p className="mt-4 text-muted">
          Undo makes this browser the guest again and gives your account back what it had. Possible
          until <LocalTime at={undoUntil} />.
        </p>
      )}
    </section>
  );
}

function Undone({ stays }: { stays: string[] }) {
  return (
    <div className="mx-auto max-w-xl">
      <PageHeading lead="You have what you had before you signed in, and your account has what it had. What you changed there since stays as you left it.">
        You are a guest again
      </PageHeading>
      {stays.map((sentence) => (
        <Notice key={sentence} tone="info" className="mb-6">
          {sentence}
        </Notice>
      ))}
      <div className="flex flex-wrap gap-3">
        <ButtonLink href="/cart">To your cart</ButtonLink>
        <ButtonLink href="/sign-in" variant="secondary">
          To the sign-in
        </ButtonLink>
      </div>
    </div>
  );
}
