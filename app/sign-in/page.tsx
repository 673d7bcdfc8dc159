import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { OtherWays } from "@/components/account/other-ways";
import { UsePasskey } from "@/components/account/passkey-buttons";
import { SignInForm } from "@/components/account/sign-in-form";
import { TripEnd } from "@/components/account/trip-end";
import { ContinueAsGuest } from "@/components/guests/continue-as-guest";
import { Card } from "@/components/ui/card";
import { PageHeading } from "@/components/ui/page-heading";
import { takesGuests } from "@/lib/guests/permissions";
import { nextPath } from "@/lib/next-path";
import { isMember, isPerson, viewer } from "@/lib/viewer";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const asking = await viewer();
  const asked = await searchParams;
  const next = nextPath(asked.next, "/");
  const look = asked.look === "first" ? "first" : "";
  if (isMember(asking)) redirect(next);

  return (
    <div className="mx-auto max-w-md">
      <PageHeading>Come in</PageHeading>
      <TripEnd mark={asked.way} />
      {!isPerson(asking) && takesGuests("users") && (
        <Card className="mb-8">
          <h2>No account needed</h2>
          <p className="mt-2 mb-6 text-muted">
            Look around, fill a cart and order as a guest. An account can wait.
          </p>
          <ContinueAsGuest next={next} />
        </Card>
      )}
      <SignInForm next={next} viewer={asking} looksFirst={look !== ""} />
      <OtherWays
        title="Without a password"
        from={`/sign-in?next=${encodeURIComponent(next)}${look && "&look=first"}`}
        next={next}
        look={look}
      >
        <UsePasskey next={next} look={look} />
      </OtherWays>
      <p className="mt-6 text-center text-muted">
        Ordered without an account? <Link href="/orders/find">Find your order</Link>
      </p>
      <p className="mt-2 text-center text-muted">
        A guest on another device? <Link href="/account/carry/here">Enter its code</Link>
      </p>
    </div>
  );
}
