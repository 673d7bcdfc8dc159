"use client";

import { mail as words } from "@/words/mail/inbox";

/**
 * A mail's HTML as a mail program shows it: nothing in it runs, and its links open beside it. As tall
 * as the mail is; where scripts are off, and until it is known, most of the window.
 */
export function MailHtml({ html }: { html: string }) {
  return (
    <div className="overflow-hidden rounded-lg border border-line">
      <iframe
        ref={fitToContent}
        title={words.frame}
        // Of the same origin, so that its height can be read; without scripts it can do nothing with that.
        sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
        srcDoc={html.replaceAll("<a href", '<a target="_blank" href')}
        className="block min-h-[80dvh] w-full"
      />
    </div>
  );
}

/** Keeps the frame as tall as what is in it, which wraps otherwise when the window is turned. */
function fitToContent(frame: HTMLIFrameElement | null) {
  if (!frame) return;
  const fit = new ResizeObserver(() => {
    frame.style.height = `${frame.contentDocument?.body.offsetHeight ?? 0}px`;
  });
  const watch = () => {
    const body = frame.contentDocument?.body;
    if (body) fit.observe(body);
  };
  frame.addEventListener("load", watch);
  watch();
  return () => {
    frame.removeEventListener("load", watch);
    fit.disconnect();
  };
}
