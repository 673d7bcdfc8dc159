import type { Route } from "next";
import { Link } from "@/components/ui/link";
import { describeBelongings } from "@/lib/product/belongings";
import type { Person } from "@/lib/session/viewer";
import { comesAlong as words } from "@/words/members/merge";

type ComesAlongProps = { guest: Person; next: Route; looksFirst: boolean };

/** What a guest brings into the account that they sign in to, and a way to look at it before. */
export async function ComesAlong({ guest, next, looksFirst }: ComesAlongProps) {
  const phrases = await describeBelongings(guest.id);
  if (phrases.length === 0) return null;

  const query = `next=${encodeURIComponent(next)}`;
  return (
    <div className="mt-2 text-muted">
      <p>{looksFirst ? words.looksFirst(phrases) : words.atOnce(phrases)}</p>
      <p className="mt-1">
        {looksFirst ? (
          <Link href={`/sign-in?${query}` as Route}>{words.doNotLook}</Link>
        ) : (
          <Link href={`/sign-in?look=first&${query}` as Route}>{words.lookFirst}</Link>
        )}
      </p>
    </div>
  );
}
