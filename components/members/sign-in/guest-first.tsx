import type { Route } from "next";
import { ContinueAsGuest } from "@/components/guests/continue-as-guest";
import { FactList } from "@/components/members/account/fact-list";
import { page as words } from "@/words/members/sign-in";

/** What a visitor is offered before any account: to go on without one. */
export function GuestFirst({ next }: { next: Route }) {
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
