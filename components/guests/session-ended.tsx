import { ToldOnce } from "@/components/guests/told-once";
import { Notice } from "@/components/ui/notice";
import { hideSessionEnd } from "@/lib/guests/guests-actions";
import { hasHidden, hiddenCookie } from "@/lib/guests/session-end";
import { endedSession, type SessionEnd } from "@/lib/viewer";

const words: Record<SessionEnd, { title: string; text: string }> = {
  expired: {
    title: "Your last visit has ended",
    text: "It was a while ago. Go on as you like, or sign in if you have an account.",
  },
  gone: {
    title: "We start afresh",
    text: "Your earlier visit as a guest is not stored any more. Orders you placed are safe and on their way.",
  },
  superseded: {
    title: "You are signed out here",
    text: "You signed in or out, or changed something about your account, in another place. Sign in to go on, or look around as you like.",
  },
};

/** Says once, kindly, what became of the session that this browser still holds. */
export async function SessionEnded() {
  const ended = await endedSession();
  if (!ended || (await hasHidden(ended.mark))) return null;

  const { title, text } = words[ended.reason];
  return (
    <ToldOnce cookie={hiddenCookie(ended.mark)}>
      <div className="page-width mt-6">
        <Notice tone="info" role="status" title={title}>
          <p>{text}</p>
          <form action={hideSessionEnd} className="hidden noscript:block">
            <input type="hidden" name="mark" value={ended.mark} />
            <button type="submit" className="mt-2 min-h-6 underline underline-offset-4">
              All right
            </button>
          </form>
        </Notice>
      </div>
    </ToldOnce>
  );
}
