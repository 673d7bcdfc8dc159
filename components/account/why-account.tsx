import { Icon } from "@/components/ui/icons";
import { formatDay } from "@/lib/dates";
import { why as words } from "@/words/create-account";

/** What somebody gains by an account. `forgottenOn` is when a guest's session ends. */
export function WhyAccount({ forgottenOn }: { forgottenOn: Date | null }) {
  const reasons = [
    words.anywhere,
    forgottenOn ? words.noEnd(formatDay(forgottenOn)) : words.waits,
    words.orders,
  ];
  return (
    <section aria-labelledby="why">
      <h2 id="why" className="text-subheading">
        {words.title}
      </h2>
      <ul className="mt-3 grid gap-2.5 text-muted">
        {reasons.map((reason) => (
          <li key={reason} className="flex gap-2">
            <Icon name="check" className="mt-0.5 shrink-0 text-brand" />
            {reason}
          </li>
        ))}
      </ul>
    </section>
  );
}
