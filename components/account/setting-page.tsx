import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icons";
import { Link } from "@/components/ui/link";
import { LinkPending } from "@/components/ui/link-pending";
import { PageHeading } from "@/components/ui/page-heading";
import { back } from "@/words/account";

type SettingPageProps = { title: string; lead?: ReactNode; children: ReactNode };

/** A page of the account with one thing to change. */
export function SettingPage({ title, lead, children }: SettingPageProps) {
  return (
    <div className="mx-auto max-w-md">
      <p className="mb-5">
        <Link
          href="/account"
          className="inline-flex min-h-6 items-center gap-1.5 font-medium text-brand text-sm hover:text-brand-strong hover:underline hover:underline-offset-4"
        >
          <Icon name="arrow" className="size-4 rotate-180" />
          {back}
          <LinkPending />
        </Link>
      </p>
      <PageHeading lead={lead}>{title}</PageHeading>
      {children}
    </div>
  );
}
