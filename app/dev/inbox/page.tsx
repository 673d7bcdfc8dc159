import type { Metadata } from "next";
import { InboxList } from "@/components/mail/inbox-list";
import { NotFound } from "@/components/site/not-found";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { hasInbox, listInbox } from "@/lib/mail/inbox-data";

export const metadata: Metadata = {
  title: hasInbox() ? "Inbox" : "Not found",
  robots: { index: false },
};

export default async function InboxPage() {
  if (!hasInbox()) return <NotFound />;

  const mails = await listInbox();
  return (
    <>
      <PageHeading lead="Every mail that the shop wrote, whoever it is for. Only in development.">
        Inbox
      </PageHeading>
      {mails.length > 0 ? (
        <InboxList mails={mails} />
      ) : (
        <EmptyState title="No mail yet">Place an order, and its mail is here.</EmptyState>
      )}
    </>
  );
}
