import type { Metadata } from "next";
import { MailHtml } from "@/components/mail/mail-html";
import { MailText } from "@/components/mail/mail-text";
import { MailViews } from "@/components/mail/mail-views";
import { NotFound } from "@/components/site/not-found";
import { Link } from "@/components/ui/link";
import { LinkPending } from "@/components/ui/link-pending";
import { LocalTime } from "@/components/ui/local-time";
import { PageHeading } from "@/components/ui/page-heading";
import { getInboxMail } from "@/lib/mail/inbox-data";
import * as words from "@/words/mail/inbox";
import { notFound } from "@/words/site/errors";

type InboxMailProps = PageProps<"/dev/inbox/[id]">;

export async function generateMetadata({ params }: InboxMailProps): Promise<Metadata> {
  const mail = await getInboxMail((await params).id);
  return { title: mail?.subject ?? notFound.tabTitle, robots: { index: false } };
}

export default async function InboxMailPage({ params, searchParams }: InboxMailProps) {
  const mail = await getInboxMail((await params).id);
  if (!mail) return <NotFound />;

  const { id, recipient, subject, createdAt, text, html } = mail;
  const isText = (await searchParams).as === "text";
  return (
    <div className="mx-auto max-w-3xl">
      <p className="mb-4">
        <Link href="/dev/inbox" className="inline-flex min-h-6 items-center gap-2 text-brand">
          <span className="underline underline-offset-4">{words.mail.all}</span>
          <LinkPending />
        </Link>
      </p>
      <PageHeading
        lead={
          <>
            <span className="block [overflow-wrap:anywhere]">{words.inbox.to(recipient)}</span>
            <LocalTime at={createdAt} />
          </>
        }
      >
        {subject}
      </PageHeading>
      <div className="mb-4">
        <MailViews path={`/dev/inbox/${id}`} isText={isText} />
      </div>
      {isText ? <MailText text={text} /> : <MailHtml html={html} />}
    </div>
  );
}
