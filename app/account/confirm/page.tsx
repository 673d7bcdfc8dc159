import type { Metadata } from "next";
import type { ReactNode } from "react";
import { ConfirmEmailForm } from "@/components/members/email/confirm-email-form";
import { ButtonLink } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";
import { type Confirmation, readConfirmation } from "@/lib/members/email/confirm-data";
import { isMember, viewer } from "@/lib/session/viewer";
import { confirmed, confirm as words } from "@/words/members/email";

// The path stays the same, so only a different title makes a screen reader announce the result.
export async function generateMetadata({
  searchParams,
}: PageProps<"/account/confirm">): Promise<Metadata> {
  const isDone = (await searchParams).done === "confirmed";
  return { title: isDone ? confirmed.title : words.title, robots: { index: false } };
}

export default async function ConfirmPage({ searchParams }: PageProps<"/account/confirm">) {
  const { token, done } = await searchParams;
  const asking = await viewer();
  const onward = isMember(asking) ? <ToAccount /> : <ToSignIn />;
  if (done === "confirmed") return <Confirmed>{onward}</Confirmed>;
  if (done === "taken") return <Taken />;

  const secret = typeof token === "string" ? token : "";
  const confirmation = await readConfirmation(asking, secret);
  if (confirmation === "confirmed") return <Confirmed>{onward}</Confirmed>;
  if (confirmation === "dead") return <Dead>{onward}</Dead>;

  return (
    <div className="mx-auto max-w-md">
      <PageHeading
        lead={
          <>
            {introOf(confirmation)}{" "}
            <span className="text-ink [overflow-wrap:anywhere]">{confirmation.email}</span>
          </>
        }
      >
        {words.title}
      </PageHeading>
      <ConfirmEmailForm token={secret} needs={confirmation.needs} />
    </div>
  );
}

function introOf({ isChange, needs }: Confirmation): string {
  if (needs !== "nothing") return words.others;
  return isChange ? words.ownChange : words.own;
}

const ToAccount = () => <ButtonLink href="/account">{words.account}</ButtonLink>;
const ToSignIn = () => <ButtonLink href="/sign-in?next=/account">{words.signIn}</ButtonLink>;

const Confirmed = ({ children }: { children: ReactNode }) => (
  <Outcome title={confirmed.title} lead={confirmed.lead}>
    {children}
  </Outcome>
);

const Taken = () => (
  <Outcome title={confirmed.takenTitle} lead={confirmed.taken}>
    <ToSignIn />
  </Outcome>
);

const Dead = ({ children }: { children: ReactNode }) => (
  <Outcome title={confirmed.deadTitle} lead={confirmed.dead}>
    {children}
  </Outcome>
);

type OutcomeProps = { title: string; lead: string; children: ReactNode };

const Outcome = ({ title, lead, children }: OutcomeProps) => (
  <div className="mx-auto max-w-md">
    <PageHeading lead={lead}>{title}</PageHeading>
    {children}
  </div>
);
