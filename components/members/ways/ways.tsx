import { AccountSection } from "@/components/members/account/account-section";
import { KeepPasskey } from "@/components/members/passkeys/passkey-buttons";
import { ProviderForm } from "@/components/members/providers/provider-form";
import { WayList } from "@/components/members/ways/way-list";
import { ButtonLink } from "@/components/ui/button";
import { offeredProviders } from "@/lib/members/providers/identity";
import { PASSWORD } from "@/lib/members/ways/ways";
import { isUsable, listWays } from "@/lib/members/ways/ways-data";
import type { Person } from "@/lib/session/viewer";
import * as passkeys from "@/words/members/passkeys";
import { section as words } from "@/words/members/ways";

export async function Ways({ member }: { member: Person }) {
  const ways = await listWays(member.id);
  const usable = ways.filter(isUsable);
  return (
    <AccountSection
      id="ways"
      title={words.title}
      lead={usable.length === 1 ? words.only : words.lead}
    >
      <WayList ways={ways} isRemovable={(way) => usable.some((other) => other.id !== way.id)} />
      <AddWay hasPassword={ways.some(({ provider }) => provider === PASSWORD)} />
    </AccountSection>
  );
}

function AddWay({ hasPassword }: { hasPassword: boolean }) {
  return (
    <div className="mt-3">
      <h3 className="mb-3">{words.addTitle}</h3>
      <div className="grid items-start gap-3 sm:grid-cols-2">
        {!hasPassword && (
          <ButtonLink href="/account/password" variant="secondary">
            {words.setPassword}
          </ButtonLink>
        )}
        <KeepPasskey label={passkeys.add} />
        {offeredProviders().map((provider) => (
          <ProviderForm
            key={provider.id}
            provider={provider}
            from="/account"
            next="/account"
            label={words.connect(provider.name)}
          />
        ))}
      </div>
    </div>
  );
}
