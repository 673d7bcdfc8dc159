import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SettingPage } from "@/components/members/account/setting-page";
import { PasswordForm } from "@/components/members/password/password-form";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { hasPassword } from "@/lib/members/account/personal-data";
import { isMember, viewer } from "@/lib/session/viewer";
import { change as words } from "@/words/members/passwords";

export const metadata: Metadata = { title: words.title };

export default async function PasswordPage() {
  const asking = await viewer();
  if (!isMember(asking)) redirect("/sign-in?next=/account/password");

  return (
    <SettingPage title={words.title} lead={asking.mailbox && words.lead}>
      {asking.mailbox ? (
        <PasswordForm email={asking.email} hasPassword={await hasPassword(asking)} />
      ) : (
        <EmailFirst />
      )}
    </SettingPage>
  );
}

const EmailFirst = () => (
  <Notice tone="info" title={words.noEmail}>
    <p className="mb-3">{words.emailFirst}</p>
    <ButtonLink href="/account/email" size="sm">
      {words.addEmail}
    </ButtonLink>
  </Notice>
);
