import Link from "next/link";
import { Icon } from "@/components/ui/icons";
import { formatDay } from "@/lib/dates";
import { isGuest, viewer } from "@/lib/viewer";

/** On every page while the person is a guest, and on none else. */
export async function GuestBanner() {
  const asking = await viewer();
  if (!isGuest(asking)) return null;

  return (
    <section aria-label="Guest status" className="border-line border-b bg-brand-soft text-sm">
      <div className="page-width flex flex-wrap items-center gap-x-3 gap-y-1 py-2.5">
        <Icon name="user" className="size-4.5 shrink-0 text-brand max-sm:hidden" />
        <p className="min-w-64 flex-1">
          You are shopping as a guest
          {asking.expires && <>, remembered on this browser until {formatDay(asking.expires)}</>}.
        </p>
        <Link
          href="/account/create"
          className="inline-flex min-h-6 items-center font-medium text-brand underline underline-offset-4 hover:text-brand-strong"
        >
          Create your account
        </Link>
        <Link href="/account" className={quietLink}>
          What you have
        </Link>
        <Link href="/account/sign-out" className={quietLink}>
          Sign out
        </Link>
      </div>
    </section>
  );
}

const quietLink =
  "inline-flex min-h-6 items-center text-muted underline underline-offset-4 hover:text-ink";
