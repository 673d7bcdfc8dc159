import { FactList } from "@/components/members/account/fact-list";
import { formatDay } from "@/lib/ground/format/dates";
import { why as words } from "@/words/members/create-account";

/** What somebody gains by an account. `forgottenOn` is when a guest's session ends. */
export function WhyAccount({ forgottenOn }: { forgottenOn: Date | null }) {
  const reasons = [
    words.anywhere,
    forgottenOn ? words.noEnd(formatDay(forgottenOn)) : words.waits,
    words.orders,
  ];
  return (
    <section aria-labelledby="why" className="text-muted">
      <h2 id="why" className="text-ink text-subheading">
        {words.title}
      </h2>
      <FactList icon="check" facts={reasons} />
    </section>
  );
}
