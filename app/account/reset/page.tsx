import type { Metadata } from "next";
import { ResetForm } from "@/components/members/password/reset-form";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { readReset } from "@/lib/members/password/reset-data";
import { isMember, viewer } from "@/lib/session/viewer";
import { revoked, reset as words } from "@/words/members/passwords";

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

function Revoked(props: { title: string; className?: string; role?: "status" }) {
  return (
    <Notice tone="info" {...props}>
      <ul className="mt-2 grid list-disc gap-1 pl-5">
        {revoked.facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      <p className="mt-2">{revoked.stays}</p>
    </Notice>
  );
}
