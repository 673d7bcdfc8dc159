import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { BringAlongForm } from "@/components/account/merge-forms";
import { TogetherList } from "@/components/account/together-list";
import { ButtonLink } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";
import { mannerOf } from "@/lib/account/carry-over";
import { listWaiting, type WaitingMerge } from "@/lib/account/merges-data";
import { formatDay } from "@/lib/dates";
import type { Together } from "@/lib/merging";
import { nextPath } from "@/lib/next-path";
import { isMember, viewer } from "@/lib/viewer";
import { counted } from "@/words/grammar";

export const metadata: Metadata = { title: "Bring it together?" };

/** What somebody had as a guest beside what they have in their account, before it comes together. */
export default async function MergePage({ searchParams }: PageProps<"/account/merge">) {
  const asking = await viewer();
  const next = nextPath((await searchParams).next, "/account");
  if (!isMember(asking)) redirect(`/sign-in?next=${encodeURIComponent(next)}` as Route);

  const waiting = await listWaiting(asking, mannerOf({ next }));
  if (waiting.length === 0) redirect(next);

  return (
    <div className="mx-auto max-w-xl">
      <PageHeading lead={waiting[0] && lead(waiting[0])}>Bring it together?</PageHeading>
      <div className="grid gap-12">
        {waiting.map((merge) => (
          <Waiting key={merge.id} merge={merge} next={next} />
        ))}
      </div>
    </div>
  );
}

function Waiting({ merge, next }: { merge: WaitingMerge; next: Route }) {
  const { id, together, until } = merge;
  return (
    <div>
      <TogetherList together={together} tense="before" />
      <div className="mt-6 flex flex-wrap items-start gap-3">
        <BringAlongForm mergeId={id} label="Bring it together" next={next} />
        <ButtonLink href={next} variant="secondary">
          Not now
        </ButtonLink>
      </div>
      <p className="mt-4 text-muted">
        If not, it waits on your account's page until {formatDay(until)}.
      </p>
    </div>
  );
}

/** "You have 2 items here and 3 in your account." */
function lead({ together }: { together: Together[] }): string {
  const [first] = together;
  if (!first) return "There is nothing that you have to decide.";
  return `You have ${counted(first.here, ...first.noun)} here and ${first.there} in your account.`;
}
