import type { Metadata } from "next";
import Link from "next/link";
import { MailHtml } from "@/components/mail/mail-html";
import { MailText } from "@/components/mail/mail-text";
import { MailTime } from "@/components/mail/mail-time";
import { NotFound } from "@/components/site/not-found";
import { PageHeading } from "@/components/ui/page-heading";
import { getInboxMail } from "@/lib/mail/inbox-data";

type InboxMailProps = PageProps<"/dev/inbox/[id]">;

export async function generateMetadata({ params }: InboxMailProps): Promise<Metadata> {
  const mail = await getInboxMail((await params).id);
  return { title: mail?.subject ?? "Not found", robots: { index: false } };
}

export default async function InboxMailPage({ params }: InboxMailProps) {
  const mail = await getInboxMail((await params).id);
  if (!mail) return <NotFound />;

  const { recipient, subject, createdAt, text, html } = mail;
  return (
    <>
      <p className="mb-4">
        <Link href="/dev/inbox">All mail</Link>
      </p>
      <PageHeading
        lead={
          <>
            To {recipient}, <MailTime date={createdAt} />
          </>
        }
      >
        {subject}
      </PageHeading>
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <MailText text={text} />
        <MailHtml html={html} />
      </div>
    </>
  );
}
