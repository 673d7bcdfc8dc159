import type { ReactNode } from "react";
import { FactList } from "@/components/members/account/fact-list";
import { kept as words } from "@/words/members/create-account";

type KeptListProps = {
  /** a phrase for each kind of thing */
  kept: string[];
  /** pictures of it */
  children: ReactNode;
};

/** What a guest keeps by becoming a member; nothing when they have nothing. */
export function KeptList({ kept, children }: KeptListProps) {
  if (kept.length === 0) return null;
  return (
    <section aria-labelledby="kept" className="rounded-lg bg-brand-soft p-5 sm:p-7">
      <h2 id="kept">{words.title}</h2>
      <FactList icon="check" facts={kept} />
      {children}
    </section>
  );
}
