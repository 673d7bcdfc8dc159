import type { ReactNode } from "react";
import { FactList } from "@/components/members/account/fact-list";
import { formatDay } from "@/lib/ground/format/dates";
import { describeBelongings } from "@/lib/product/belongings";
import { isGuest, type Viewer } from "@/lib/session/viewer";
import { kept, why } from "@/words/members/create-account";

type AccountReasonsProps = {
  asking: Viewer;
  /** pictures of what a guest keeps */
  children: ReactNode;
};

export async function AccountReasons({ asking, children }: AccountReasonsProps) {
  if (!isGuest(asking)) return <Gains forgottenOn={null} />;

  const phrases = await describeBelongings(asking.id);
  return (
    <div className="grid gap-8">
      {phrases.length > 0 && (
        <section aria-labelledby="kept" className="rounded-lg bg-brand-soft p-5 sm:p-7">
          <h2 id="kept">{kept.title}</h2>
          <FactList icon="check" facts={phrases} />
          {children}
        </section>
      )}
      <Gains forgottenOn={asking.expires} />
    </div>
  );
}

/** @param forgottenOn when a guest's session ends */
function Gains({ forgottenOn }: { forgottenOn: Date | null }) {
  const reasons = [
    why.anywhere,
    forgottenOn ? why.noEnd(formatDay(forgottenOn)) : why.waits,
    why.orders,
  ];
  return (
    <section aria-labelledby="why" className="text-muted">
      <h2 id="why" className="text-ink text-subheading">
        {why.title}
      </h2>
      <FactList icon="check" facts={reasons} />
    </section>
  );
}
