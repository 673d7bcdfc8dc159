import type { Route } from "next";
import type { ReactNode } from "react";
import { ThemeChoice } from "@/components/site/theme-choice";
import { Link } from "@/components/ui/link";
import { LinkPending } from "@/components/ui/link-pending";
import { env } from "@/lib/ground/settings/env";
import { chosenTheme } from "@/lib/ground/theme/theme-choice";
import { isGuest, viewer } from "@/lib/session/viewer";
import { footer as words } from "@/words/site/site";

export async function SiteFooter() {
  return (
    <footer className="mt-20 border-line border-t bg-surface text-muted text-sm">
      <div className="page-width grid grid-cols-2 gap-x-6 gap-y-8 py-10 sm:gap-x-12 md:grid-cols-[auto_auto_1fr_auto]">
        <FooterLinks title={words.orders}>
          <FooterLink href="/orders">{words.yourOrders}</FooterLink>
          <FooterLink href="/orders/find">{words.findOrder}</FooterLink>
          <FooterLink href={"/orders/find?to=withdraw" as Route}>{words.withdraw}</FooterLink>
        </FooterLinks>
        <FooterLinks title={words.yours}>
          <FooterLink href="/wishlist">{words.wishlist}</FooterLink>
          {/* A member's account leads there. */}
          {isGuest(await viewer()) && (
            <FooterLink href="/account/data">{words.yourData}</FooterLink>
          )}
          {!env.isProduction && <FooterLink href="/dev/inbox">{words.inbox}</FooterLink>}
        </FooterLinks>
        <div className="max-md:col-span-full md:col-start-4">
          <ThemeChoice chosen={await chosenTheme()} />
        </div>
        <p className="border-line border-t pt-6 col-span-full">{words.demo}</p>
      </div>
    </footer>
  );
}

function FooterLinks({ title, children }: { title: string; children: ReactNode }) {
  return (
    <nav aria-label={title}>
      <p aria-hidden="true" className="font-medium text-ink">
        {title}
      </p>
      <div className="mt-2 grid justify-items-start">{children}</div>
    </nav>
  );
}

function FooterLink({ href, children }: { href: Route; children: string }) {
  return (
    <Link
      href={href}
      className="inline-flex min-h-8 items-center gap-2 underline-offset-4 hover:text-ink hover:underline max-sm:py-2.5"
    >
      {children}
      <LinkPending />
    </Link>
  );
}
