import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { endDeviceSession, signOutEverywhereElse } from "@/lib/account/sessions-actions";
import { listDevices, type SignedInDevice } from "@/lib/account/sessions-data";
import { formatDay } from "@/lib/dates";
import type { Person } from "@/lib/viewer";

/** Where the member is signed in, and how to end it there. */
export async function Sessions({ member }: { member: Person }) {
  const devices = await listDevices(member);
  const isElsewhere = devices.some(({ isThis }) => !isThis);
  return (
    <section aria-labelledby="signed-in" className="mt-8">
      <Card>
        <h2 id="signed-in">Where you are signed in</h2>
        <ul className="mt-3 divide-y divide-line">
          {devices.map((one) => (
            <Device key={one.id} {...one} />
          ))}
        </ul>
        {isElsewhere && (
          <Form action={signOutEverywhereElse} className="mt-4 grid justify-items-start gap-4">
            <SubmitButton variant="secondary">Sign out everywhere else</SubmitButton>
          </Form>
        )}
      </Card>
    </section>
  );
}

function Device({ id, device, lastSeenAt, isThis }: SignedInDevice) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
      <div>
        <p>{device}</p>
        <p className="text-muted text-sm">{isThis ? "In use now" : lastUsed(lastSeenAt)}</p>
      </div>
      {isThis ? (
        <Badge tone="success">This device</Badge>
      ) : (
        <Form action={endDeviceSession}>
          <input type="hidden" name="session" value={id} />
          <SubmitButton
            variant="quiet"
            size="sm"
            aria-label={`End session on ${device}`}
            className="-mr-3.5"
          >
            End session
          </SubmitButton>
        </Form>
      )}
    </li>
  );
}

function lastUsed(at: Date): string {
  const day = formatDay(at);
  return day === formatDay(new Date()) ? "Last used today" : `Last used on ${day}`;
}
