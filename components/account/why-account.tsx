import { Icon } from "@/components/ui/icons";
import { formatDay } from "@/lib/dates";

/** What somebody gains by an account. `forgottenOn` is when a guest's session ends. */
export function WhyAccount({ forgottenOn }: { forgottenOn: Date | null }) {
  const reasons = [
    "Sign in on any device, and find everything there.",
    forgottenOn
      ? `No end date: as a guest you are forgotten on ${formatDay(forgottenOn)}.`
      : "Your cart and your wishes wait for you, however long it takes.",
    "All your orders in one list, also those that you placed as a guest.",
  ];
  return (
    <ul aria-label="What an account gives you" className="mb-6 grid gap-2 text-muted">
      {reasons.map((reason) => (
        <li key={reason} className="flex gap-2">
          <Icon name="check" className="mt-0.5 shrink-0 text-brand" />
          {reason}
        </li>
      ))}
    </ul>
  );
}
