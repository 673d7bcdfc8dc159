import type { Route } from "next";
import type { ReactNode } from "react";
import { Icon, type IconName } from "@/components/ui/icons";
import { Link } from "@/components/ui/link";
import { LinkPending } from "@/components/ui/link-pending";

type HeaderLinkProps = { href: Route; icon: IconName; children: ReactNode };

/** Without its icon on the narrowest screens. */
export function HeaderLink({ href, icon, children }: HeaderLinkProps) {
  return (
    <Link
      href={href}
      className="relative flex min-h-11 items-center gap-2 whitespace-nowrap rounded-md px-2.5 font-medium transition-colors hover:bg-surface sm:px-3"
    >
      <Icon name={icon} className="max-[24rem]:hidden" />
      {children}
      <LinkPending className="absolute right-0.5 sm:right-1" />
    </Link>
  );
}
