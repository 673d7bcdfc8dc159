import type { Metadata, Route } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { CreateAccountForm } from "@/components/account/create-account-form";
import { KeptList } from "@/components/account/kept-list";
import { KeptPasskeyForm } from "@/components/account/kept-passkey-form";
import { OtherWays } from "@/components/account/other-ways";
import { PasskeyInstead } from "@/components/account/passkey-buttons";
import { TripEnd } from "@/components/account/trip-end";
import { WhyAccount } from "@/components/account/why-account";
import { PageHeading } from "@/components/ui/page-heading";
import { hasPasskey } from "@/lib/account/ways-data";
import { describeBelongings } from "@/lib/belongings";
import { nextPath } from "@/lib/next-path";
import { isGuest, isMember, viewer } from "@/lib/viewer";

export const metadata: Metadata = { title: "Create your account" };

export default async function CreateAccountPage({ searchParams }: PageProps<"/account/create">) {
  const asking = await viewer();
  const { next: wanted, way } = await searchParams;
  const next = nextPath(wanted, "/account");
  if (isMember(asking)) redirect(next);

  const kept = isGuest(asking) ? await describeBelongings(asking.id) : [];
  return (
    <div className="mx-auto max-w-md">
      <PageHeading
        lead={
          isGuest(asking)
            ? "You stay who you are here: nothing is moved, nothing gets lost."
            : "An email and a password, and what is yours is yours on every device."
        }
      >
        Create your account
      </PageHeading>
      <TripEnd mark={way} />
      <KeptList kept={kept} />
      <WhyAccount forgottenOn={isGuest(asking) ? asking.expires : null} />
      <CreateAccountForm next={next} />
      <p className="mt-6 text-muted">
        Your account works at once. We send a mail to the address, to confirm later that it is
        yours.
      </p>
      <p className="mt-2 text-muted">
        Been here before?{" "}
        <Link href={`/sign-in?next=${encodeURIComponent(next)}` as Route}>Use your account</Link>
      </p>
      <OtherWays
        title="Without a password"
        from={`/account/create?next=${encodeURIComponent(next)}`}
        next={next}
      >
        {(await hasPasskey(asking)) ? (
          <KeptPasskeyForm next={next} />
        ) : (
          <PasskeyInstead next={next} />
        )}
      </OtherWays>
    </div>
  );
}
