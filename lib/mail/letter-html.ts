import { coloured, darkRules } from "@/lib/mail/letter-colours";
import type {
  LetterContent,
  LetterCost,
  LetterGoods,
  LetterLink,
  LetterSection,
} from "@/lib/mail/letter-content";
import { LOCALE } from "@/words/ground/locale";
import { SITE_NAME } from "@/words/ground/site-name";

const SANS =
  "font-family:Geist,-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
const DISPLAY = "font-family:Fraunces,Georgia,'Times New Roman',serif";

const AMOUNT = "text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums";

/** HTML that all mail programs show alike: tables, inline styles, nothing to load. */
export function letterHtml(content: LetterContent, home: string): string {
  const { preheader, title, paragraphs, action, goods, sections = [] } = content;
  const { second, closing = [], reason } = content;
  const body = [
    heading(title),
    ...paragraphs.map(paragraph),
    action && button(action),
    goods && goodsTable(goods),
    ...sections.map(section),
    second && quietLink(second),
    ...closing.map(smallPrint),
    action && addressOf(action),
  ];
  return letterPage({
    title: escapeHtml(title),
    preheader: escapeHtml(preheader),
    body: body.filter(Boolean).join("\n"),
    reason: escapeHtml(reason),
    home: escapeHtml(home),
  });
}

const heading = (words: string) =>
  `<h1 ${coloured({ text: "ink" }, `margin:0 0 16px;${DISPLAY};font-size:28px;line-height:1.2;font-weight:500;letter-spacing:-0.02em`)}>${escapeHtml(words)}</h1>`;

const subheading = (words: string) =>
  `<h2 ${coloured({ text: "ink" }, `margin:0 0 8px;${DISPLAY};font-size:19px;line-height:1.3;font-weight:500`)}>${escapeHtml(words)}</h2>`;

const paragraph = (words: string) =>
  `<p ${coloured({ text: "ink" }, "margin:0 0 16px")}>${escapeHtml(words)}</p>`;

const smallPrint = (words: string) =>
  `<p ${coloured({ text: "muted" }, "margin:0 0 12px;font-size:14px")}>${escapeHtml(words)}</p>`;

function button({ label, url }: LetterLink): string {
  const style =
    "display:inline-block;border-radius:10px;padding:12px 24px;font-weight:600;text-decoration:none";
  return `<p style="margin:24px 0 28px"><a href="${escapeHtml(url)}" ${coloured({ back: "brand", text: "brand-ink" }, style)}>${escapeHtml(label)}</a></p>`;
}

const quietLink = ({ label, url }: LetterLink) =>
  `<p style="margin:0 0 16px"><a href="${escapeHtml(url)}" ${coloured({ text: "brand" }, "")}>${escapeHtml(label)}</a></p>`;

export const ledTo = ({ label }: LetterLink) => (/[?.]$/.test(label) ? label : `${label}:`);

// A mail may be read where its button cannot be pressed.
function addressOf(link: LetterLink): string {
  const address = escapeHtml(link.url);
  return `<p ${coloured({ text: "muted" }, "margin:0 0 12px;font-size:14px")}>${escapeHtml(ledTo(link))}<br><a href="${address}" ${coloured({ text: "brand" }, "")}>${address}</a></p>`;
}

function section({ title, lines }: LetterSection): string {
  return `${subheading(title)}
<p ${coloured({ text: "ink" }, "margin:0 0 28px")}>${lines.map(escapeHtml).join("<br>\n")}</p>`;
}

function goodsTable({ title, lines, costs }: LetterGoods): string {
  return `${subheading(title)}
<table width="100%" cellpadding="0" cellspacing="0" style="margin:0 0 28px;border-collapse:collapse">
${[...lines.map(goodsRow), ...costs.map(costRow)].join("\n")}
</table>`;
}

const ROW = "padding:10px 0;border-width:1px 0 0;border-style:solid;vertical-align:top";

function goodsRow({ name, quantity, price }: LetterGoods["lines"][number]): string {
  const cell = (style: string) => coloured({ text: "ink", edge: "line" }, `${ROW};${style}`);
  const count = coloured({ text: "muted", edge: "line" }, `${ROW};${AMOUNT};padding-right:20px`);
  return `<tr><th scope="row" ${cell("width:100%;padding-right:16px;text-align:left;font-weight:500")}>${escapeHtml(name)}</th><td ${count}>${escapeHtml(quantity)}</td><td ${cell(AMOUNT)}>${escapeHtml(price)}</td></tr>`;
}

function costRow({ label, value, isTotal }: LetterCost): string {
  const weight = isTotal ? "font-weight:600;font-size:18px" : "font-weight:400;font-size:15px";
  const cell = (style: string) =>
    coloured({ text: isTotal ? "ink" : "muted", edge: "line" }, `${ROW};${weight};${style}`);
  return `<tr><th scope="row" colspan="2" ${cell("padding-right:16px;text-align:left")}>${escapeHtml(label)}</th><td ${cell(AMOUNT)}>${escapeHtml(value)}</td></tr>`;
}

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const escapeHtml = (words: string) => words.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? "");

/** HTML, already escaped. */
interface LetterPage {
  title: string;
  preheader: string;
  body: string;
  reason: string;
  home: string;
}

function letterPage({ title, preheader, body, reason, home }: LetterPage): string {
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

// The mark of components/site/brand.tsx, made of boxes because many mail programs show no SVG.
const MARK = `<div ${coloured({ back: "brand" }, "width:32px;height:26px;padding-top:6px;border-radius:9px;line-height:0;font-size:0")}>
<div ${coloured({ back: "brand-ink" }, "width:12px;height:9px;margin:0 auto;padding-top:11px;border-radius:6px 6px 0 0")}>
<div ${coloured({ back: "brand" }, "width:4px;height:9px;margin:0 auto")}></div>
</div>
</div>`;

const BRAND = `<table role="presentation" cellpadding="0" cellspacing="0"><tr>
<td width="32">${MARK}</td>
<td ${coloured({ text: "ink" }, `padding-left:10px;${DISPLAY};font-size:22px;line-height:32px;letter-spacing:-0.02em`)}>${SITE_NAME}</td>
</tr></table>`;

// Lists of mails show this line; the spaces after it keep the letter's own words out of the list.
const hidden = (words: string) =>
  `<div style="display:none;max-height:0;overflow:hidden">${words}${"&#847;&zwnj;&nbsp;".repeat(60)}</div>`;
