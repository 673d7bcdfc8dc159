import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SettingPage } from "@/components/members/account/setting-page";
import { ChangeEmailForm } from "@/components/members/email/change-email-form";
import { hasPassword } from "@/lib/members/account/personal-data";
import { isMember, viewer } from "@/lib/session/viewer";
import { change as words } from "@/words/members/email";

export async function generateMetadata(): Promise<Metadata> {
  const asking = await viewer();
  return { title: isMember(asking) && !asking.mailbox ? words.addTitle : words.title };
}

export default async function EmailPage() {
  const asking = await viewer();
  if (!isMember(asking)) redirect("/sign-in?next=/account/email");

  const { mailbox } = asking;
  return (
    <SettingPage
      title={mailbox ? words.title : words.addTitle}
      lead={
        <span className="[overflow-wrap:anywhere]">
          {mailbox ? words.lead(mailbox) : words.addLead}
        </span>
      }
    >
      <ChangeEmailForm hasEmail={mailbox !== null} needsPassword={await hasPassword(asking)} />
    </SettingPage>
  );
}
