import type { Route } from "next";
import Link from "next/link";
import { ContinueAsGuest } from "@/components/guests/continue-as-guest";
import { Card } from "@/components/ui/card";

type GuestOrMemberProps = { next: Route; collection?: "users" | "customers" };

/** The choice of a visitor at the checkout; being a guest comes first. */
export function GuestOrMember({ next, collection }: GuestOrMemberProps) {
  return (
    <Card className="max-w-xl">
      <h2>No account needed</h2>
      <p className="mt-2 mb-6 text-muted">
        Shop, order and pay as a guest. You can make an account of it later and keep everything.
      </p>
      <ContinueAsGuest next={next} collection={collection} />
      <p className="mt-5 text-center">
        <Link href={`/sign-in?next=${encodeURIComponent(next)}` as Route}>I have an account</Link>
      </p>
    </Card>
  );
}
