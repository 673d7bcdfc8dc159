/** A mail's HTML as a mail program shows it: nothing in it runs, and its links lead nowhere. */
export function MailHtml({ html }: { html: string }) {
  return (
    <iframe
      title="The mail as HTML"
      sandbox=""
      srcDoc={html}
      className="h-180 w-full rounded-lg border border-line"
    />
  );
}
