import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { EraseForm } from "@/components/account/erase-form";
import { ButtonAnchor } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { PageHeading } from "@/components/ui/page-heading";
import { hasPassword } from "@/lib/account/personal-data";
import { describeBelongings, describeFarewell } from "@/lib/belongings";
import { isGuest, isPerson, type Person, viewer } from "@/lib/viewer";

export const metadata: Metadata = { title: "Your data" };

export default async function DataPage() {
  const asking = await viewer();
  if (!isPerson(asking)) redirect("/sign-in?next=/account/data");

  return (
    <div className="mx-auto max-w-xl">
      <PageHeading lead="Take it with you, or have it erased.">Your data</PageHeading>
      <Held person={asking} />
      <Erase person={asking} />
      <p className="mt-6 text-center">
        <Link href="/account">
          {isGuest(asking) ? "Back to what you have here" : "Back to your account"}
        </Link>
      </p>
    </div>
  );
}

async function Held({ person }: { person: Person }) {
  const { id, name, mailbox } = person;
  const who = isGuest(person)
    ? "An entry that says you came as a guest, and when"
    : `Your name, ${name}, and ${mailbox ? `your email address, ${mailbox}` : "no email address"}`;
  return (
    <Card>
      <h2>What we hold</h2>
      <Phrases all={[who, ...(await describeBelongings(id))]} />
      <p className="mt-3 mb-5 text-muted">
        You can have all of it in one file: JSON, a plain text that people and programs can read.
      </p>
      <ButtonAnchor href="/account/data/export">Download my data</ButtonAnchor>
    </Card>
  );
}

async function Erase({ person }: { person: Person }) {
  const { lost, stays } = await describeFarewell(person.id, "erase");
  const gone = [isGuest(person) ? "Your entry as a guest" : "Your account", ...lost];
  return (
    <section aria-labelledby="erase" className="mt-8 rounded-lg border border-danger/40 p-5 sm:p-7">
      <h2 id="erase">Erase everything</h2>
      <p className="mt-2">This is deleted at once, and you are signed out:</p>
      <Phrases all={gone} />
      {stays.map((sentence) => (
        <p key={sentence} className="mt-3">
          {sentence}
        </p>
      ))}
      <div className="mt-5">
        <EraseForm needsPassword={await hasPassword(person)} />
      </div>
    </section>
  );
}

function Phrases({ all }: { all: string[] }) {
  return (
    <ul className="mt-2 list-disc pl-6 [overflow-wrap:anywhere]">
      {all.map((phrase) => (
        <li key={phrase}>{phrase}</li>
      ))}
    </ul>
  );
}
