import type { Route } from "next";
import Link from "next/link";
import { MailTime } from "@/components/mail/mail-time";

interface InboxListProps {
  mails: { id: string; recipient: string; subject: string; createdAt: Date }[];
}

export function InboxList({ mails }: InboxListProps) {
  return (
    <ul className="overflow-hidden rounded-lg border border-line bg-raised">
      {mails.map(({ id, recipient, subject, createdAt }) => (
        <li
          key={id}
          className="relative flex flex-wrap items-baseline gap-x-6 gap-y-1 border-line px-5 py-4 transition-colors not-first:border-t hover:bg-surface"
        >
          <div className="min-w-0 flex-1 basis-64 [overflow-wrap:anywhere]">
            <Link
              href={`/dev/inbox/${id}` as Route}
              className="font-medium after:absolute after:inset-0"
            >
              {subject}
            </Link>
            <p className="text-muted text-sm">To {recipient}</p>
          </div>
          <p className="text-muted text-sm">
            <MailTime date={createdAt} />
          </p>
        </li>
      ))}
    </ul>
  );
}
