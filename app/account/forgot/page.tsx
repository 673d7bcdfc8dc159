import type { Metadata } from "next";
import { Card } from "@/components/ui/card";
import { Form } from "@/components/ui/form/form";
import { FormField } from "@/components/ui/form/form-fields";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { askForReset } from "@/lib/members/password/forgot-actions";
import { asked as askedWords, forgot as words } from "@/words/members/passwords";

export async function generateMetadata({
  searchParams,
}: PageProps<"/account/forgot">): Promise<Metadata> {
  const { asked } = await searchParams;
  return { title: asked ? askedWords.title : words.title };
}

export default async function ForgotPage({ searchParams }: PageProps<"/account/forgot">) {
  const { asked } = await searchParams;
  return (
    <div className="mx-auto max-w-md">
      {asked ? <Asked /> : <Ask />}
      <p className="mt-6 text-muted">
        {words.remembered} <Link href="/sign-in">{words.signIn}</Link>
      </p>
    </div>
  );
}

const Ask = () => (
  <>
    <PageHeading lead={words.lead}>{words.title}</PageHeading>
    <ForgotForm />
  </>
);

function ForgotForm() {
  return (
    <Card>
      <Form action={askForReset} className="grid gap-5">
        <FormField
          label={words.email}
          name="email"
          type="email"
          autoComplete="username"
          hint={words.hint}
          required
        />
        <SubmitButton size="lg">{words.submit}</SubmitButton>
      </Form>
    </Card>
  );
}

const Asked = () => (
  <>
    <PageHeading>{askedWords.title}</PageHeading>
    <Notice tone="info" role="status">
      {askedWords.lead}
    </Notice>
    <p className="mt-6 text-muted">
      {askedWords.nothing} <Link href="/account/forgot">{askedWords.again}</Link>
    </p>
  </>
);
