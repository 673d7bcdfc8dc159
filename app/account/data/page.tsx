import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { BackLink } from "@/components/members/account/back-link";
import { FactList } from "@/components/members/account/fact-list";
import { EraseForm } from "@/components/members/leaving/erase-form";
import { ButtonAnchor } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { PageHeading } from "@/components/ui/page-heading";
import { hasPassword } from "@/lib/members/account/personal-data";
import { describeBelongings, describeFarewell } from "@/lib/product/belongings";
import { isGuest, isPerson, type Person, viewer } from "@/lib/session/viewer";
import * as words from "@/words/members/data";

export const metadata: Metadata = { title: words.page.title };

export default async function DataPage() {
  const asking = await viewer();
  if (!isPerson(asking)) redirect("/sign-in?next=/account/data");

  const { title, lead } = words.page;
  return (
    <div className="mx-auto max-w-xl">
      <BackLink />
      <PageHeading lead={lead}>{title}</PageHeading>
      <Held person={asking} />
      <Erase person={asking} />
    </div>
  );
}

async function Held({ person }: { person: Person }) {
  const { id, name, mailbox } = person;
  const { guest, name: nameOf, email, noEmail } = words.held;
  const who = isGuest(person) ? [guest] : [nameOf(name), mailbox ? email(mailbox) : noEmail];
  return (
    <Card>
      <h2>{words.held.title}</h2>
      <FactList icon="check" facts={[...who, ...(await describeBelongings(id))]} />
      <p className="mt-4 mb-5 text-muted">{words.held.alsoInFile}</p>
      <ButtonAnchor href="/account/data/export">{words.held.download}</ButtonAnchor>
    </Card>
  );
}

async function Erase({ person }: { person: Person }) {
  const { lost, stays } = await describeFarewell(person.id, "erase");
  const { guest, account } = words.erase;
  return (
    <section
      aria-labelledby="erase"
      className="mt-8 rounded-lg border border-danger/40 bg-raised p-5 sm:p-7"
    >
      <h2 id="erase">{words.erase.title}</h2>
      <p className="mt-2">{words.erase.atOnce}</p>
      <FactList icon="trash" facts={[isGuest(person) ? guest : account, ...lost]} />
      {stays.length > 0 && (
        <>
          <h3 className="mt-5">{words.erase.stays}</h3>
          <FactList icon="lock" facts={stays} />
        </>
      )}
      <p className="mt-5 mb-3 text-muted">{words.erase.takeAlongFirst}</p>
      <EraseForm needsPassword={await hasPassword(person)} />
    </section>
  );
}
