import type { Route } from "next";
import { cx } from "@/components/ui/cx";
import { Icon, type IconName } from "@/components/ui/icons";
import { Link } from "@/components/ui/link";
import { LinkPending } from "@/components/ui/link-pending";
import { accountPlaces } from "@/lib/product/places";
import { page as words } from "@/words/members/account";

export function AccountPlaces({ className }: { className: string }) {
  return (
    <nav
      aria-label={words.places}
      className={cx("grid gap-3 sm:grid-cols-2 sm:gap-x-6", className)}
    >
      {accountPlaces.map((place) => (
        <Place key={place.href} {...place} />
      ))}
      <Place href="/account/data" icon="lock" label={words.data} />
    </nav>
  );
}

type PlaceProps = { href: Route; icon: IconName; label: string };

function Place({ href, icon, label }: PlaceProps) {
  return (
    <Link
      href={href}
      className="flex min-h-14 items-center gap-3 rounded-lg border border-line bg-raised px-5 py-3 font-medium transition-colors hover:border-brand hover:text-brand"
    >
      <Icon name={icon} className="shrink-0 text-brand" />
      {label}
      <LinkPending />
      <Icon name="arrow" className="ml-auto size-4 shrink-0 text-muted" />
    </Link>
  );
}
