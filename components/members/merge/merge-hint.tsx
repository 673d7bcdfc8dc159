import type { Route } from "next";
import { Link } from "@/components/ui/link";
import { describeBelongings } from "@/lib/product/belongings";
import type { Person } from "@/lib/session/viewer";
import { hint as words } from "@/words/members/merge";

type MergeHintProps = { guest: Person; next: Route; previewsFirst: boolean };

export async function MergeHint({ guest, next, previewsFirst }: MergeHintProps) {
  const phrases = await describeBelongings(guest.id);
  if (phrases.length === 0) return null;

  const query = `next=${encodeURIComponent(next)}`;
  return (
    <div className="mt-2 text-muted">
      <p>{previewsFirst ? words.previewsFirst(phrases) : words.atOnce(phrases)}</p>
      <p className="mt-1">
        {previewsFirst ? (
          <Link href={`/sign-in?${query}` as Route}>{words.doNotLook}</Link>
        ) : (
          <Link href={`/sign-in?look=first&${query}` as Route}>{words.lookFirst}</Link>
        )}
      </p>
    </div>
  );
}
