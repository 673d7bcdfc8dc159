import { KeepPasskey } from "@/components/members/passkeys/passkey-buttons";
import { WayList } from "@/components/members/ways/way-list";
import { Card } from "@/components/ui/card";
import guests from "@/guests.config";
import { retentionDaysOf } from "@/lib/ground/settings/guests-config";
import { listWays } from "@/lib/members/ways/ways-data";
import type { Person } from "@/lib/session/viewer";
import { counted } from "@/words/ground/grammar";
import { guest as words } from "@/words/members/passkeys";

/** What brings a guest back who stays one, and for how long it does. */
export async function RecoveryPasskey({ guest }: { guest: Person }) {
  const kept = await listWays(guest.id);
  const days = counted(retentionDaysOf(guests, guest.collection), "day");
  const hasOne = kept.length > 0;
  return (
    <section aria-labelledby="passkey" className="mt-6 grid">
      <Card>
        <h2 id="passkey">{hasOne ? words.keptTitle : words.title}</h2>
        <p className="mt-2 mb-5 text-muted">{hasOne ? words.keptLead(days) : words.lead(days)}</p>
        {hasOne && <WayList ways={kept} isRemovable={() => true} />}
        <div className="sm:w-fit">
          <KeepPasskey label={hasOne ? words.keepAnother : words.keep} />
        </div>
      </Card>
    </section>
  );
}
