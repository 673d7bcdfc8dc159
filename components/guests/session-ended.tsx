import { Notice } from "@/components/ui/notice";
import { ShownOnce } from "@/components/ui/shown-once";
import { scriptCookie, sessionEndToldCookie } from "@/lib/ground/cookies/cookie-table";
import { readCookie } from "@/lib/ground/cookies/cookies";
import { hideSessionEnd } from "@/lib/guests/guests-actions";
import { endedSession } from "@/lib/session/viewer";
import { sessionEnd as words } from "@/words/guests/guests";

/** The token stays: taking it away could, with a late answer, take another tab's new session. */
export async function SessionEnded() {
  const ended = await endedSession();
  if (!ended || (await readCookie(sessionEndToldCookie)) === ended.mark) return null;

  const { title, text } = words[ended.reason];
  return (
    <ShownOnce cookie={scriptCookie(sessionEndToldCookie, ended.mark)}>
      <div className="page-width mt-6">
        <Notice tone="info" role="status" title={title}>
          <p>{text}</p>
          <form action={hideSessionEnd} className="hidden noscript:block">
            <input type="hidden" name="mark" value={ended.mark} />
            <button type="submit" className="mt-2 min-h-6 underline underline-offset-4">
              {words.read}
            </button>
          </form>
        </Notice>
      </div>
    </ShownOnce>
  );
}
