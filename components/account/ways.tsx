import { KeepPasskey } from "@/components/account/passkey-buttons";
import { ProviderForm } from "@/components/account/provider-form";
import { WayList } from "@/components/account/way-list";
import { Card } from "@/components/ui/card";
import { offeredProviders } from "@/lib/account/oauth";
import { isUsable } from "@/lib/account/ways";
import { listWays } from "@/lib/account/ways-data";
import type { Person } from "@/lib/viewer";

/** How a member can sign in, what to add, and what to take away. */
export async function Ways({ member }: { member: Person }) {
  const ways = await listWays(member.id);
  const usable = ways.filter(isUsable);
  return (
    <section aria-labelledby="ways" className="mt-8">
      <Card>
        <h2 id="ways">Ways to sign in</h2>
        <WayList ways={ways} isRemovable={(way) => usable.some((other) => other.id !== way.id)} />
        {usable.length === 1 && (
          <p className="mt-1 text-muted text-sm">
            This is your only one. Add another, in case you lose it.
          </p>
        )}
        <div className="mt-5 grid items-end gap-3 sm:grid-cols-2">
          <KeepPasskey label="Add a passkey" />
          {offeredProviders().map((provider) => (
            <ProviderForm
              key={provider.id}
              provider={provider}
              from="/account"
              next="/account"
              label={`Connect ${provider.name}`}
            />
          ))}
        </div>
      </Card>
    </section>
  );
}
