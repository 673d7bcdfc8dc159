import type { Metadata } from "next";
import { ResetForm } from "@/components/account/reset-form";
import { Revoked } from "@/components/account/revoked";
import { ButtonLink } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";
import { readReset } from "@/lib/account/reset-data";
import { isMember, viewer } from "@/lib/viewer";

export async function generateMetadata({
  searchParams,
}: PageProps<"/account/reset">): Promise<Metadata> {
  const isDone = (await searchParams).done && isMember(await viewer());
  return {
    title: isDone ? "Your password was changed" : "Choose a new password",
    robots: { index: false },
  };
}

export default async function ResetPage({ searchParams }: PageProps<"/account/reset">) {
  const { token, done } = await searchParams;
  if (done && isMember(await viewer())) return <Done />;

  const secret = typeof token === "string" ? token : "";
  const reset = await readReset(secret);
  if (!reset) return <Dead />;
  return (
    <div className="mx-auto max-w-md">
      <PageHeading lead={<Owner email={reset.email} />}>Choose a new password</PageHeading>
      <ResetForm token={secret} accounts={reset.accounts} />
      <Revoked className="mt-8" title="What happens then" />
    </div>
  );
}

const Owner = ({ email }: { email: string }) => (
  <>
    For the account of <span className="text-ink [overflow-wrap:anywhere]">{email}</span>.
  </>
);

function Done() {
  return (
    <div className="mx-auto max-w-md">
      <PageHeading lead="You are signed in with it.">Your password was changed</PageHeading>
      <Revoked className="mb-6" title="What has happened" role="status" />
      <ButtonLink href="/account">Your account</ButtonLink>
    </div>
  );
}

function Dead() {
  return (
    <div className="mx-auto max-w-md">
      <PageHeading lead="Links to choose a password work once, for an hour, and the newest mail has the best one.">
        This link does not work any more
      </PageHeading>
      <ButtonLink href="/account/forgot">Send me another link</ButtonLink>
    </div>
  );
}
