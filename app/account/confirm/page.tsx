import type { Metadata } from "next";
import type { ReactNode } from "react";
import { ConfirmEmailForm } from "@/components/account/confirm-email-form";
import { ButtonLink } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";
import { type Confirmation, readConfirmation } from "@/lib/account/confirm-data";
import { isMember, viewer } from "@/lib/viewer";

// A title of its own is what has a screen reader say how it went: the address of the page stays.
export async function generateMetadata({
  searchParams,
}: PageProps<"/account/confirm">): Promise<Metadata> {
  const isDone = (await searchParams).done === "confirmed";
  return {
    title: isDone ? "Your email is confirmed" : "Confirm your email",
    robots: { index: false },
  };
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
        Confirm your email
      </PageHeading>
      <ConfirmEmailForm token={secret} needs={confirmation.needs} />
    </div>
  );
}

function introOf({ isChange, needs }: Confirmation): string {
  if (needs !== "nothing") return "An account here wants to use this address:";
  return isChange ? "The new address of your account:" : "The address of your account:";
}

const ToAccount = () => <ButtonLink href="/account">Your account</ButtonLink>;
const ToSignIn = () => <ButtonLink href="/sign-in?next=/account">Sign in</ButtonLink>;

function Confirmed({ children }: { children: ReactNode }) {
  return (
    <Said
      title="Your email is confirmed"
      words="The address is yours: nobody else can use it here, and you can get back in by mail if you forget your password."
    >
      {children}
    </Said>
  );
}

function Taken() {
  return (
    <Said
      title="You have another account with this email"
      words="Its address was confirmed before, and an address can be of one account only. Sign in to that one; nothing of this one is lost."
    >
      <ToSignIn />
    </Said>
  );
}

function Dead({ children }: { children: ReactNode }) {
  return (
    <Said
      title="This link does not work any more"
      words="Links to confirm an address work once, for 24 hours. In your account you see whether it is confirmed, and can have the mail sent again."
    >
      {children}
    </Said>
  );
}

function Said({ title, words, children }: { title: string; words: string; children: ReactNode }) {
  return (
    <div className="mx-auto max-w-md">
      <PageHeading lead={words}>{title}</PageHeading>
      {children}
    </div>
  );
}
