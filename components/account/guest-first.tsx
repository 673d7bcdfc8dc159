import type { Route } from "next";
import { ContinueAsGuest } from "@/components/guests/continue-as-guest";
import { Icon } from "@/components/ui/icons";
import { page as words } from "@/words/sign-in";

/** What a visitor is offered before any account: to go on without one. */
export function GuestFirst({ next }: { next: Route }) {
  return (
    <section aria-labelledby="guest-first" className="rounded-lg bg-brand-soft p-5 sm:p-7">
      <h2 id="guest-first">{words.guestTitle}</h2>
      <p className="mt-2 mb-6">{words.guestLead}</p>
      <ContinueAsGuest next={next} />
      <ul className="mt-6 grid gap-2.5 text-muted">
        {words.guestGains.map((gain) => (
          <li key={gain} className="flex gap-2">
            <Icon name="check" className="mt-0.5 shrink-0 text-brand" />
            {gain}
          </li>
        ))}
      </ul>
    </section>
  );
}
