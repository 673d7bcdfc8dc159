import type { Route } from "next";
import { Link } from "@/components/ui/link";
import { LinkPending } from "@/components/ui/link-pending";
import { LocalTime } from "@/components/ui/local-time";
import { inbox as words } from "@/words/mail/inbox";

interface InboxListProps {
  mails: { id: string; recipient: string; subject: string; createdAt: Date }[];
}

export function InboxList({ mails }: InboxListProps) {
  return (
    <ul className="overflow-hidden rounded-lg border border-line bg-raised shadow-card">
      {mails.map(({ id, recipient, subject, createdAt }) => (
        <li
          key={id}
          className="relative flex flex-wrap items-baseline gap-x-6 gap-y-1 border-line px-5 py-4 transition-colors not-first:border-t focus-within:bg-surface hover:bg-surface"
        >
          <div className="min-w-0 flex-1 basis-64 [overflow-wrap:anywhere]">
            <Link
              href={`/dev/inbox/${id}` as Route}
              className="font-medium after:absolute after:inset-0 focus-visible:after:rounded-lg"
            >
              {subject} <LinkPending />
            </Link>
            <p className="mt-0.5 text-muted text-sm">{words.to(recipient)}</p>
          </div>
          <p className="text-muted text-sm">
            <LocalTime at={createdAt} />
          </p>
        </li>
      ))}
    </ul>
  );
}
