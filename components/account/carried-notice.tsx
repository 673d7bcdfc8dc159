import { LocalTime } from "@/components/ui/local-time";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { knowsOfCarrying } from "@/lib/account/carried-cookie";
import { acceptCarrying, signOutOtherDevices } from "@/lib/account/carry-session-actions";
import { isGuest, viewer } from "@/lib/viewer";

/** Tells a guest, on every page until they say that they know, where else they are signed in. */
export async function CarriedNotice() {
  const asking = await viewer();
  if (!isGuest(asking) || !asking.carried) return null;

  const { at, to } = asking.carried;
  if (await knowsOfCarrying(at)) return null;
  return (
    <section aria-label="Your other device" className="page-width mt-6">
      <Notice tone="warning">
        <p>
          Also signed in on {to} since <LocalTime at={at} />. Not you? Then sign out everywhere
          else, which ends passkeys that were kept, too.
        </p>
        <div className="mt-3 flex flex-wrap gap-3">
          <form action={acceptCarrying}>
            <SubmitButton size="sm">All right</SubmitButton>
          </form>
          <form action={signOutOtherDevices}>
            <SubmitButton size="sm" variant="secondary">
              Sign out everywhere else
            </SubmitButton>
          </form>
        </div>
      </Notice>
    </section>
  );
}
