import type { Route } from "next";
import Link from "next/link";
import { SITE_NAME } from "@/words/site";

export function SiteFooter() {
  return (
    <footer className="mt-20 border-line border-t bg-surface text-muted text-sm">
      <div className="page-width flex flex-wrap items-center justify-between gap-x-8 gap-y-3 py-8">
        <p>{SITE_NAME} is a demo shop. Nothing is delivered and no money moves.</p>
        <nav aria-label="Orders and wishes" className="flex flex-wrap gap-x-6 gap-y-2">
          <FooterLink href="/wishlist">Wishlist</FooterLink>
          <FooterLink href="/orders">Your orders</FooterLink>
          <FooterLink href="/orders/find">Find your order</FooterLink>
          <FooterLink href={"/orders/find?to=withdraw" as Route}>
            Withdraw from a contract
          </FooterLink>
          {process.env.NODE_ENV !== "production" && (
            <FooterLink href="/dev/inbox">Inbox (development)</FooterLink>
          )}
        </nav>
      </div>
    </footer>
  );
}

function FooterLink(link: { href: Route; children: string }) {
  return (
    <Link {...link} className="inline-block min-h-6 underline underline-offset-4 hover:text-ink" />
  );
}
