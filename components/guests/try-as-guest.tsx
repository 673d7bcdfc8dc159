"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { ensureGuestKey } from "@/components/guests/guest-key";
import { Notice } from "@/components/ui/notice";
import type { CookieAttributes } from "@/lib/ground/cookies/cookies";
import { tryAsGuest } from "@/lib/guests/guests-actions";

const TRIED = "guestlane-tried";

/** The page's own POST makes the guest. Browsers without JavaScript need the button beside it. */
export function TryAsGuest({ cookie }: { cookie: CookieAttributes }) {
  const router = useRouter();
  const [refusal, setRefusal] = useState<string | null>(null);

  useEffect(() => {
    async function become() {
      if (!isFirstTry()) return;
      await ensureGuestKey(cookie);
      const tried = await tryAsGuest();
      // Somebody who signed in in another tab meanwhile gets the page anew, too.
      if (tried.ok || tried.code === "ALREADY_MEMBER") router.refresh();
      else setRefusal(tried.message);
    }

    // A failure leaves the page as it is: the button does the same.
    return whenVisible(() => become().catch(() => {}));
  }, [router, cookie]);

  if (!refusal) return null;
  return (
    <Notice tone="warning" role="status">
      <p>{refusal}</p>
    </Notice>
  );
}

/** Noted before the try, so that a reload meanwhile makes no second one. */
function isFirstTry(): boolean {
  try {
    if (sessionStorage.getItem(TRIED)) return false;
    sessionStorage.setItem(TRIED, "yes");
    return true;
  } catch {
    return false; // A browser that keeps nothing would keep no session either.
  }
}

/** A background tab or a prerendered page is not visible yet. */
function whenVisible(callBack: () => void): () => void {
  const events = ["visibilitychange", "prerenderingchange"];
  const stop = () => {
    for (const event of events) document.removeEventListener(event, look);
  };
  function look() {
    const isPrerendering = "prerendering" in document && document.prerendering;
    if (document.visibilityState !== "visible" || isPrerendering) return;
    stop();
    callBack();
  }

  for (const event of events) document.addEventListener(event, look);
  look();
  return stop;
}
