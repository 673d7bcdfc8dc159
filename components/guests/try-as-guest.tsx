"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { ensureGuestKey } from "@/components/guests/guest-key";
import { Notice } from "@/components/ui/notice";
import type { CookieAttributes } from "@/lib/ground/cookies/cookies";
import { tryAsGuest } from "@/lib/guests/guests-actions";

const TRIED = "guestlane-tried";

/**
 * Makes whoever opens its page in a browser a guest: by a POST of the page itself, once it is visible,
 * once per visit. Beside it belongs the button, for browsers without JavaScript.
 */
export function TryAsGuest({ cookie }: { cookie: CookieAttributes }) {
  const router = useRouter();
  const [refusal, setRefusal] = useState<string | null>(null);

  useEffect(() => {
    async function become() {
      if (!isFirstTry()) return;
      await ensureGuestKey(cookie);
      const tried = await tryAsGuest();
      // Who became somebody in another tab meanwhile gets no new page with the answer.
      if (tried.ok || tried.code === "ALREADY_MEMBER") router.refresh();
      else setRefusal(tried.message);
    }

    // What fails leaves the page as it is: the button does the same.
    return whenVisible(() => become().catch(() => {}));
  }, [router, cookie]);

  if (!refusal) return null;
  return (
    <Notice tone="warning" role="status">
      <p>{refusal}</p>
    </Notice>
  );
}

/** Notes the try before it is made, so that a reload meanwhile makes no second one. */
function isFirstTry(): boolean {
  try {
    if (sessionStorage.getItem(TRIED)) return false;
    sessionStorage.setItem(TRIED, "yes");
    return true;
  } catch {
    return false; // A browser that keeps nothing would keep no session either.
  }
}

/** Calls back once somebody can see the page: at once, or when a background tab or a prerender is shown. */
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
