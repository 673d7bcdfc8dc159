import type { Metadata } from "next";
import { ResetForm } from "@/components/account/reset-form";
import { Revoked } from "@/components/account/revoked";
import { ButtonLink } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";
import { readReset } from "@/lib/account/reset-data";
import { isMember, viewer } from "@/lib/viewer";
import { revoked, reset as words } from "@/words/passwords";

export async function generateMetadata({
  searchParams,
}: PageProps<"/account/reset">): Promise<Metadata> {
  const isDone = (await searchParams).done && isMember(await viewer());
  return { title: isDone ? words.doneTitle : words.title, robots: { index: false } };
}

export default async function ResetPage({ searchParams }: PageProps<"/account/reset">) {
  const { token, done } = await searchParams;
  if (done && isMember(await viewer())) return <Done />;

  const secret = typeof token === "string" ? token : "";
  const reset = await readReset(secret);
  if (!reset) return <Dead />;
  return (
    <div className="mx-auto max-w-md">
      <PageHeading
        lead={<span className="[overflow-wrap:anywhere]">{words.lead(reset.email)}</span>}
      >
        {words.title}
      </PageHeading>
      <ResetForm token={secret} accounts={reset.accounts} />
      <Revoked className="mt-8" title={revoked.before} />
    </div>
  );
}

function Done() {
  return (
    <div className="mx-auto max-w-md">
      <PageHeading lead={words.doneLead}>{words.doneTitle}</PageHeading>
      <Revoked className="mb-6" title={revoked.after} role="status" />
      <ButtonLink href="/account">{words.account}</ButtonLink>
    </div>
  );
}

function Dead() {
  return (
    <div className="mx-auto max-w-md">
      <PageHeading lead={words.dead}>{words.deadTitle}</PageHeading>
      <ButtonLink href="/account/forgot">{words.another}</ButtonLink>
    </div>
  );
}
