import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { Icon } from "@/components/ui/icons";
import { Link } from "@/components/ui/link";
import { formatDay } from "@/lib/ground/format/dates";
import { PASSWORD, type Way } from "@/lib/members/ways/ways";
import { removeWayToSignIn } from "@/lib/members/ways/ways-actions";
import { wayName } from "@/lib/members/ways/ways-data";
import { section as words } from "@/words/members/ways";

type WayListProps = {
  ways: Way[];
  isRemovable: (way: Way) => boolean;
};

export function WayList({ ways, isRemovable }: WayListProps) {
  return (
    <ul className="divide-y divide-line">
      {ways.map((way) => (
        <li
          key={way.id}
          className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-4 first:pt-1"
        >
          <div className="flex min-w-0 gap-3">
            <Icon
              name={way.provider === PASSWORD ? "lock" : "user"}
              className="mt-0.5 shrink-0 text-brand"
            />
            <div className="min-w-0">
              <p>{wayName(way)}</p>
              <p className="text-muted text-sm [overflow-wrap:anywhere]">{detailsOf(way)}</p>
            </div>
          </div>
          <div className="ml-auto flex flex-wrap items-center gap-x-5">
            {way.provider === PASSWORD && (
              <Link href="/account/password">{words.changePassword}</Link>
            )}
            {isRemovable(way) && <RemoveWay way={way} />}
          </div>
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
        aria-label={words.removeNamed(wayName(way), way.label)}
        className="-mr-3.5 justify-self-end"
      >
        {words.remove}
      </SubmitButton>
    </Form>
  );
}

function detailsOf({ label, lastUsedAt }: Way): string {
  if (!lastUsedAt) return label;
  const day = formatDay(lastUsedAt);
  return day === formatDay(new Date()) ? words.usedToday(label) : words.usedOn(label, day);
}
