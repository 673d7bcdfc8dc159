import { BannerFold } from "@/components/guests/banner-fold";
import { Link } from "@/components/ui/link";
import { LinkPending } from "@/components/ui/link-pending";
import { guestBannerCookie } from "@/lib/ground/cookies/cookie-table";
import { readCookie } from "@/lib/ground/cookies/cookies";
import { formatDay, formatShortDay } from "@/lib/ground/format/dates";
import { endsSoon } from "@/lib/guests/guests";
import { isGuest, viewer } from "@/lib/session/viewer";
import { banner as words } from "@/words/guests/guests";

export async function GuestBanner() {
  const asking = await viewer();
  if (!isGuest(asking)) return null;

  const { expires } = asking;
  const isUrgent = expires !== null && endsSoon(expires);
  return (
    <BannerFold
      isFolded={(await readCookie(guestBannerCookie)) !== undefined}
      isUrgent={isUrgent}
      short={expires ? words.shortUntil(formatShortDay(expires)) : words.short}
      long={
        <>
          <strong className="font-semibold">{words.title}</strong> {kept(expires, isUrgent)}
        </>
      }
      createLink={
        <Link
          href="/account/create"
          className="relative inline-flex min-h-8 items-center font-medium underline underline-offset-4 hover:decoration-2"
        >
          {words.createAccount}
          <LinkPending className="absolute -right-2.5" />
        </Link>
      }
      moreLinks={
        <>
          <Link href="/account" className={quietLink}>
            {words.belongings}
          </Link>
          <Link href="/account/sign-out" className={quietLink}>
            {words.signOut}
          </Link>
        </>
      }
    />
  );
}

function kept(expires: Date | null, isUrgent: boolean): string {
  if (!expires) return words.kept;
  const day = formatDay(expires);
  return isUrgent ? words.onlyUntil(day) : words.keptUntil(day);
}

const quietLink =
  "inline-flex min-h-8 items-center text-muted underline underline-offset-4 hover:text-ink";
