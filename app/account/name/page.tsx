import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { NameForm } from "@/components/members/account/name-form";
import { SettingPage } from "@/components/members/account/setting-page";
import { isMember, viewer } from "@/lib/session/viewer";
import { nameForm as words } from "@/words/members/account";

export const metadata: Metadata = { title: words.title };

export default async function NamePage() {
  const asking = await viewer();
  if (!isMember(asking)) redirect("/sign-in?next=/account/name");

  return (
    <SettingPage title={words.title} lead={words.lead}>
      <NameForm name={asking.name} />
    </SettingPage>
  );
}
