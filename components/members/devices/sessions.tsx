import { AccountSection } from "@/components/members/account/account-section";
import { Badge } from "@/components/ui/badge";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { LocalTime } from "@/components/ui/local-time";
import { endDeviceSession, signOutEverywhereElse } from "@/lib/members/devices/sessions-actions";
import { listDevices, type SignedInDevice } from "@/lib/members/devices/sessions-data";
import type { Person } from "@/lib/session/viewer";
import { section as words } from "@/words/members/sessions";

export async function Sessions({ member }: { member: Person }) {
  const devices = await listDevices(member);
  const isElsewhere = devices.some(({ isThis }) => !isThis);
  return (
    <AccountSection id="signed-in" title={words.title} lead={words.lead}>
      <ul className="divide-y divide-line">
        {devices.map((one) => (
          <Device key={one.id} {...one} />
        ))}
      </ul>
      {isElsewhere && (
        <Form action={signOutEverywhereElse} className="mt-3 grid justify-items-start gap-4">
          <SubmitButton variant="secondary">{words.endOthers}</SubmitButton>
        </Form>
      )}
    </AccountSection>
  );
}

function Device({ id, device, createdAt, lastSeenAt, isThis }: SignedInDevice) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-4 first:pt-1">
      <div>
        <p>{device}</p>
        {isThis ? (
          <p className="text-muted text-sm">{words.inUse}</p>
        ) : (
          <>
            <When label={words.lastUsed} at={lastSeenAt} />
            <When label={words.signedIn} at={createdAt} />
          </>
        )}
      </div>
      {isThis ? (
        <Badge tone="success">{words.thisDevice}</Badge>
      ) : (
        <Form action={endDeviceSession} className="ml-auto">
          <input type="hidden" name="session" value={id} />
          <SubmitButton
            variant="quiet"
            size="sm"
            aria-label={words.endNamed(device)}
            className="-mr-3.5"
          >
            {words.end}
          </SubmitButton>
        </Form>
      )}
    </li>
  );
}

const When = ({ label, at }: { label: string; at: Date }) => (
  <p className="text-muted text-sm">
    {label} <LocalTime at={at} />
  </p>
);
