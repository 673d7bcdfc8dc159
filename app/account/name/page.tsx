import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SettingPage } from "@/components/members/account/setting-page";
import { Card } from "@/components/ui/card";
import { Form } from "@/components/ui/form/form";
import { FormField } from "@/components/ui/form/form-fields";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { changeName } from "@/lib/members/account/name-actions";
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

function NameForm({ name }: { name: string }) {
  return (
    <Card>
      <Form action={changeName} className="grid gap-5">
        <FormField
          label={words.name}
          name="name"
          autoComplete="name"
          defaultValue={name}
          required
        />
        <SubmitButton size="lg">{words.change}</SubmitButton>
      </Form>
    </Card>
  );
}
