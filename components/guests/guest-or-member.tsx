import type { Route } from "next";
import Link from "next/link";
import { ContinueAsGuest } from "@/components/guests/continue-as-guest";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";

type GuestOrMemberProps = {
  next: Route;
  collection?: "users" | "customers";
  /** whether guests may have what comes next */
  isForGuests: boolean;
};

/** The choice of who has no account here yet; being a guest comes first, where it is one. */
export function GuestOrMember({ next, collection, isForGuests }: GuestOrMemberProps) {
  const signIn = `/sign-in?next=${encodeURIComponent(next)}` as Route;
  const create = `/account/create?next=${encodeURIComponent(next)}` as Route;
  if (!isForGuests) {
    return (
      <Card className="max-w-xl">
        <h2>An account is needed here</h2>
        <p className="mt-2 mb-6 text-muted">
          It takes an email and a password, and your cart comes along.
        </p>
        <ButtonLink href={signIn} size="lg" className="w-full">
          Use your account
        </ButtonLink>
        <p className="mt-5 text-center">
          <Link href={create}>Make a new one</Link>
        </p>
      </Card>
    );
  }
  return (
    <Card className="max-w-xl">
      <h2>No account needed</h2>
      <p className="mt-2 mb-6 text-muted">
        Shop, order and pay as a guest. You can make an account of it later and keep everything.
      </p>
      <ContinueAsGuest next={next} collection={collection} />
      <p className="mt-5 text-center">
        <Link href={signIn}>I have an account</Link>
      </p>
    </Card>
  );
}
