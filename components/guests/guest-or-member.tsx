import type { Route } from "next";
import { ContinueAsGuest } from "@/components/guests/continue-as-guest";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { guestOrMember as words } from "@/words/guests/guests";

type GuestOrMemberProps = {
  next: Route;
  collection?: "users" | "customers";
  /** whether guests may do what comes next */
  isForGuests: boolean;
};

export function GuestOrMember({ next, collection, isForGuests }: GuestOrMemberProps) {
  const signIn = `/sign-in?next=${encodeURIComponent(next)}` as Route;
  const create = `/account/create?next=${encodeURIComponent(next)}` as Route;
  if (!isForGuests) {
    return (
      <Card className="max-w-xl">
        <h2>{words.member.title}</h2>
        <p className="mt-2 mb-6 text-muted">{words.member.text}</p>
        <ButtonLink href={signIn} size="lg" className="w-full">
          {words.member.signIn}
        </ButtonLink>
        <p className="mt-5 text-center">
          <Link href={create}>{words.member.create}</Link>
        </p>
      </Card>
    );
  }
  return (
    <Card className="max-w-xl">
      <h2>{words.guest.title}</h2>
      <p className="mt-2 mb-6 text-muted">{words.guest.text}</p>
      <ContinueAsGuest next={next} collection={collection} />
      <p className="mt-5 text-center">
        <Link href={signIn}>{words.guest.signIn}</Link>
      </p>
    </Card>
  );
}
