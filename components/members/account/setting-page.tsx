import type { ReactNode } from "react";
import { BackLink } from "@/components/members/account/back-link";
import { PageHeading } from "@/components/ui/page-heading";

type SettingPageProps = { title: string; lead?: ReactNode; children: ReactNode };

export function SettingPage({ title, lead, children }: SettingPageProps) {
  return (
    <div className="mx-auto max-w-md">
      <BackLink />
      <PageHeading lead={lead}>{title}</PageHeading>
      {children}
    </div>
  );
}
