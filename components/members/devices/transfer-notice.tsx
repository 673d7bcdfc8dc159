import { SubmitButton } from "@/components/ui/form/submit-button";
import { LocalTime } from "@/components/ui/local-time";
import { Notice } from "@/components/ui/notice";
import { acknowledgeTransfer, signOutOtherDevices } from "@/lib/members/devices/transfer-actions";
import { knowsOfTransfer } from "@/lib/members/devices/transfer-cookie";
import { isGuest, viewer } from "@/lib/session/viewer";
import { notice as words } from "@/words/members/transfer";

export async function TransferNotice() {
  const asking = await viewer();
  if (!isGuest(asking) || !asking.transferred) return null;

  const { at, to } = asking.transferred;
  if (await knowsOfTransfer(at)) return null;
  return (
    <section aria-label={words.label} className="page-width mt-6">
      <Notice tone="warning">
        <p className="font-medium">
          {words.since(to)} <LocalTime at={at} />
        </p>
        <p>{words.notYou}</p>
        <div className="mt-3 flex flex-wrap gap-3">
          <form action={acknowledgeTransfer}>
            <SubmitButton size="sm">{words.wasMe}</SubmitButton>
          </form>
          <form action={signOutOtherDevices}>
            <SubmitButton size="sm" variant="secondary">
              {words.signOut}
            </SubmitButton>
          </form>
        </div>
      </Notice>
    </section>
  );
}
