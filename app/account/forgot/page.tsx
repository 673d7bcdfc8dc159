import type { Metadata } from "next";
import { ForgotForm } from "@/components/members/password/forgot-form";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
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
