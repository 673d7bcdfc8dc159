import { coloured, darkRules } from "@/lib/mail/letter-colours";
import { LOCALE } from "@/words/ground/locale";
import { SITE_NAME } from "@/words/ground/site-name";

const SANS =
  "font-family:Geist,-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
const DISPLAY = "font-family:Fraunces,Georgia,'Times New Roman',serif";

/** What a letter's page is filled with, as HTML already. */
interface LetterPage {
  title: string;
  preheader: string;
  body: string;
  reason: string;
  home: string;
}

/** The sheet of paper that every letter stands on: the shop's mark above it, who writes below. */
export function letterPage({ title, preheader, body, reason, home }: LetterPage): string {
  return `<!doctype html>
<html lang="${LOCALE}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no, url=no">
<title>${title}</title>
<style>
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
${darkRules}
}
</style>
</head>
<body ${coloured({ back: "paper" }, "margin:0;padding:0")}>
${hidden(preheader)}
<div role="main">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" ${coloured({ back: "paper" }, "")}>
<tr><td align="center" style="padding:28px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:600px;${SANS};font-size:16px;line-height:1.55;text-align:left">
<tr><td style="padding:0 4px 18px">
${BRAND}
</td></tr>
<tr><td ${coloured({ back: "raised", edge: "line" }, "border-width:1px;border-style:solid;border-radius:14px;padding:32px 24px 20px;overflow-wrap:anywhere")}>
${body}
</td></tr>
<tr><td ${coloured({ text: "muted" }, "padding:18px 4px 0;font-size:13px;line-height:1.5;overflow-wrap:anywhere")}>
<p style="margin:0 0 4px">${reason}</p>
<p style="margin:0">${SITE_NAME}<br><a href="${home}" ${coloured({ text: "brand" }, "")}>${home}</a></p>
</td></tr>
</table>
</td></tr>
</table>
</div>
</body>
</html>
`;
}

/** The mark of components/site/brand.tsx, made of boxes, since many mail programs show no SVG. */
const MARK = `<div ${coloured({ back: "brand" }, "width:32px;height:26px;padding-top:6px;border-radius:9px;line-height:0;font-size:0")}>
<div ${coloured({ back: "brand-ink" }, "width:12px;height:9px;margin:0 auto;padding-top:11px;border-radius:6px 6px 0 0")}>
<div ${coloured({ back: "brand" }, "width:4px;height:9px;margin:0 auto")}></div>
</div>
</div>`;

const BRAND = `<table role="presentation" cellpadding="0" cellspacing="0"><tr>
<td width="32">${MARK}</td>
<td ${coloured({ text: "ink" }, `padding-left:10px;${DISPLAY};font-size:22px;line-height:32px;letter-spacing:-0.02em`)}>${SITE_NAME}</td>
</tr></table>`;

/** Shown in a list of mails only. What follows it keeps the letter's own words out of there. */
const hidden = (words: string) =>
  `<div style="display:none;max-height:0;overflow:hidden">${words}${"&#847;&zwnj;&nbsp;".repeat(60)}</div>`;
