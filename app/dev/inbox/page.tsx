import type { Metadata } from "next";
import { InboxList } from "@/components/mail/inbox-list";
import { NotFound } from "@/components/site/not-found";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { hasInbox, listInbox, MOST_LISTED } from "@/lib/mail/inbox-data";
import { inbox as words } from "@/words/mail/inbox";
import { notFound } from "@/words/site/errors";

export const metadata: Metadata = {
  title: hasInbox() ? words.title : notFound.tabTitle,
  robots: { index: false },
};

export default async function InboxPage() {
  if (!hasInbox()) return <NotFound />;

  const mails = await listInbox();
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeading lead={words.lead}>{words.title}</PageHeading>
      {mails.length > 0 ? (
        <InboxList mails={mails} />
      ) : (
        <EmptyState title={words.empty}>{words.howToFill}</EmptyState>
      )}
      {mails.length === MOST_LISTED && (
        <p className="mt-4 text-muted text-sm">{words.newest(MOST_LISTED)}</p>
      )}
    </div>
  );
}
