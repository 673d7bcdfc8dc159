import { coloured } from "@/lib/mail/letter-colours";
import type {
  LetterContent,
  LetterCost,
  LetterGoods,
  LetterLink,
  LetterSection,
} from "@/lib/mail/letter-content";
import { letterPage } from "@/lib/mail/letter-page";

const DISPLAY = "font-family:Fraunces,Georgia,'Times New Roman',serif";

/** Figures of one width, so that prices stand below each other. */
const AMOUNT = "text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums";

/**
 * The letter as HTML that mail programs show alike: tables, inline styles, nothing to load.
 *
 * @param home the shop's address
 */
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

/** A link's words before its address. */
export const ledTo = ({ label }: LetterLink) => (/[?.]$/.test(label) ? label : `${label}:`);

/** The button's address in words: a mail may be read where its button cannot be pressed. */
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
