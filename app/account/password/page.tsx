import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PasswordForm } from "@/components/account/password-form";
import { SettingPage } from "@/components/account/setting-page";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { hasPassword } from "@/lib/account/personal-data";
import { isMember, viewer } from "@/lib/viewer";
import { change as words } from "@/words/passwords";

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
