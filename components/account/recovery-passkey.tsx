import { KeepPasskey } from "@/components/account/passkey-buttons";
import { WayList } from "@/components/account/way-list";
import { Card } from "@/components/ui/card";
import guests from "@/guests.config";
import { listWays } from "@/lib/account/ways-data";
import { retentionDaysOf } from "@/lib/guests-config";
import type { Person } from "@/lib/viewer";
import { counted } from "@/words/grammar";

/** What brings a guest back who stays one, and for how long it does. */
export async function RecoveryPasskey({ guest }: { guest: Person }) {
  const kept = await listWays(guest.id);
  const days = retentionDaysOf(guests, guest.collection);
  const within = `within ${counted(days, "day")} of your last visit`;
  return (
    <section aria-labelledby="passkey" className="mt-6">
      <Card>
        <h2 id="passkey">{kept.length > 0 ? "Your passkey" : "Keep a passkey"}</h2>
        <p className="mt-2 text-muted">
          {kept.length > 0
            ? `Press “Use a passkey” on the sign-in page and you are this guest again, also on another device that has it. It works ${within}; then a guest is forgotten, with or without one.`
            : `It brings you back if this browser forgets you: no account, no email. It works ${within}; then a guest is forgotten, with or without one.`}
        </p>
        {kept.length > 0 && <WayList ways={kept} isRemovable={() => true} />}
        <div className="mt-5 sm:max-w-64">
          <KeepPasskey label={kept.length > 0 ? "Keep another passkey" : "Keep a passkey"} />
        </div>
      </Card>
    </section>
  );
}
