"use client";

import { mail as words } from "@/words/mail/inbox";

/** Shows a mail as a mail program does: no script of it runs, and links open in another tab. */
export function MailHtml({ html }: { html: string }) {
  return (
    <div className="overflow-hidden rounded-lg border border-line">
      <iframe
        ref={fitToContent}
        title={words.frame}
        // The same origin lets us read the height. Without scripts the mail cannot abuse it.
        sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
        srcDoc={html.replaceAll("<a href", '<a target="_blank" href')}
        className="block min-h-[80dvh] w-full"
      />
    </div>
  );
}

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
