import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { type Way, wayName } from "@/lib/account/ways";
import { removeWayToSignIn } from "@/lib/account/ways-actions";
import { formatDay } from "@/lib/dates";

type WayListProps = {
  ways: Way[];
  /** which of them may go */
  isRemovable: (way: Way) => boolean;
};

/** How somebody can sign in, each with its way out. */
export function WayList({ ways, isRemovable }: WayListProps) {
  return (
    <ul className="mt-3 divide-y divide-line">
      {ways.map((way) => (
        <li
          key={way.id}
          className="flex flex-wrap items-center justify-between gap-x-3 gap-y-2 py-3"
        >
          <div className="min-w-0">
            <p>{wayName(way)}</p>
            <p className="text-muted text-sm [overflow-wrap:anywhere]">{detailsOf(way)}</p>
          </div>
          {isRemovable(way) && <RemoveWay way={way} />}
        </li>
      ))}
    </ul>
  );
}

function RemoveWay({ way }: { way: Way }) {
  return (
    <Form action={removeWayToSignIn} className="grid gap-4">
      <input type="hidden" name="way" value={way.id} />
      <SubmitButton
        variant="quiet"
        size="sm"
        aria-label={`Remove ${wayName(way)}, ${way.label}`}
        className="-mr-3.5 justify-self-start"
      >
        Remove
      </SubmitButton>
    </Form>
  );
}

function detailsOf({ label, lastUsedAt }: Way): string {
  if (!lastUsedAt) return label;
  const day = formatDay(lastUsedAt);
  return `${label}, last used ${day === formatDay(new Date()) ? "today" : `on ${day}`}`;
}
