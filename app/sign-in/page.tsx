import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { ContinueAsGuest } from "@/components/guests/continue-as-guest";
import { FactList } from "@/components/members/account/fact-list";
import { UsePasskey } from "@/components/members/passkeys/passkey-buttons";
import { OtherWays } from "@/components/members/providers/other-ways";
import { SignInForm } from "@/components/members/sign-in/sign-in-form";
import { cx } from "@/components/ui/cx";
import { Link } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { nextPath } from "@/lib/ground/request/next-path";
import { takesGuests } from "@/lib/guests/permissions";
import { isMember, isPerson, viewer } from "@/lib/session/viewer";
import { page as words } from "@/words/members/sign-in";

export const metadata: Metadata = { title: words.title };

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const asking = await viewer();
  const asked = await searchParams;
  const next = nextPath(asked.next, "/");
  const look = asked.look === "first" ? "first" : "";
  if (isMember(asking)) redirect(next);

  const offersGuest = !isPerson(asking) && takesGuests("users");
  return (
    <div className={cx("mx-auto", offersGuest ? "max-w-md lg:max-w-4xl" : "max-w-md")}>
      <PageHeading>{words.heading}</PageHeading>
      <div className={cx("grid items-start gap-8", offersGuest && "lg:grid-cols-2")}>
        {offersGuest && <WithoutAccount next={next} />}
        <SignInForm next={next} viewer={asking} previewsFirst={look !== ""}>
          <OtherWays
            from={`/sign-in?next=${encodeURIComponent(next)}${look && "&look=first"}`}
            next={next}
            look={look}
          >
            <UsePasskey next={next} look={look} />
          </OtherWays>
        </SignInForm>
      </div>
      <OtherDoors />
    </div>
  );
}

function WithoutAccount({ next }: { next: Route }) {
  return (
    <section aria-labelledby="guest-first" className="rounded-lg bg-brand-soft p-5 sm:p-7">
      <h2 id="guest-first">{words.guestTitle}</h2>
      <p className="mt-2 mb-6">{words.guestLead}</p>
      <ContinueAsGuest next={next} />
      <div className="mt-6 text-muted">
        <FactList icon="check" facts={words.guestGains} />
      </div>
    </section>
  );
}

const OtherDoors = () => (
  <div className="mt-8 grid gap-x-8 gap-y-2 text-center text-muted">
    <p>
      {words.order} <Link href="/orders/find">{words.findOrder}</Link>
    </p>
    <p>
      {words.device} <Link href="/account/carry/here">{words.enterCode}</Link>
    </p>
  </div>
);
