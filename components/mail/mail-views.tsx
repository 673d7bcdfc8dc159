import type { Route } from "next";
import { cx } from "@/components/ui/cx";
import { Link } from "@/components/ui/link";
import { LinkPending } from "@/components/ui/link-pending";
import { mail as words } from "@/words/mail/inbox";

export function MailViews({ path, isText }: { path: string; isText: boolean }) {
  return (
    <nav
      aria-label={words.views}
      className="inline-flex rounded-md border border-line bg-surface p-1"
    >
      <View href={path as Route} isCurrent={!isText}>
        {words.asSent}
      </View>
      <View href={`${path}?as=text` as Route} isCurrent={isText}>
        {words.asText}
      </View>
    </nav>
  );
}

function View({
  href,
  isCurrent,
  children,
}: {
  href: Route;
  isCurrent: boolean;
  children: string;
}) {
  return (
    <Link
      href={href}
      scroll={false}
      aria-current={isCurrent ? "page" : undefined}
      className={cx(
        "inline-flex min-h-9 items-center gap-2 rounded-sm px-4 font-medium text-sm transition-colors",
        isCurrent ? "bg-raised text-brand shadow-card" : "text-muted hover:text-ink",
      )}
    >
      {children}
      <LinkPending className="-mr-3.5" />
    </Link>
  );
}
