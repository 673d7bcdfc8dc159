import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { Icon, type IconName } from "@/components/ui/icons";
import { LinkPending } from "@/components/ui/link-pending";

type HeaderLinkProps = { href: Route; icon: IconName; children: ReactNode };

export function HeaderLink({ href, icon, children }: HeaderLinkProps) {
  return (
    <Link
      href={href}
      className="flex min-h-11 items-center gap-2 rounded-md px-2 font-medium sm:px-3 transition-colors hover:bg-surface"
    >
      <Icon name={icon} />
      {children}
      <LinkPending className="-ml-1" />
    </Link>
  );
}
