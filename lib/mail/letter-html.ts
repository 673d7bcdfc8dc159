import type { LetterContent, LetterLink, LetterRow } from "@/lib/mail/letter";
import { SITE_NAME } from "@/words/site";

const SANS =
  "font-family:-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";

// Mail programs know neither light-dark() nor variables, some not even <style>: the light colours
// stand inline, the dark ones override them where they are understood.
const DARK = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  .paper { background: #121815 !important; }
  .sheet { background: #1f2823 !important; border-color: #2e3933 !important; }
  .ink { color: #ece7dc !important; }
  .muted { color: #a8b0a8 !important; }
  .line { border-color: #2e3933 !important; }
  .brand { color: #84c9aa !important; }
  .button { background: #84c9aa !important; color: #0f1f18 !important; }
}`;

/** The letter as HTML that mail programs show alike: tables, inline styles, nothing to load. */
export function letterHtml(content: LetterContent): string {
  const { title, paragraphs, table, action, second, closing = [] } = content;
  const parts = [
    heading(title),
    ...paragraphs.map((words) => paragraph(words, "ink", "#1e2823")),
    table ? rowsTable(table.rows) : "",
    action ? button(action) : "",
    second ? quietLink(second) : "",
    ...closing.map((words) => paragraph(words, "muted", "#59625c")),
  ];
  return page(escapeHtml(title), parts.filter(Boolean).join("\n"));
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${title}</title>
<style>${DARK}
</style>
</head>
<body class="paper" style="margin:0;padding:0;background:#faf7f1">
<table role="presentation" class="paper" width="100%" cellpadding="0" cellspacing="0" style="background:#faf7f1">
<tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:600px;${SANS};font-size:16px;line-height:1.5;text-align:left">
<tr><td class="brand" style="padding:0 4px 14px;color:#1f5b46;font-size:18px;font-weight:600">${SITE_NAME}</td></tr>
<tr><td class="sheet" style="background:#fffdf9;border:1px solid #e2d9ca;border-radius:14px;padding:28px 24px 14px;overflow-wrap:anywhere">
${body}
</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`;
}

const heading = (words: string) =>
  `<h1 class="ink" style="margin:0 0 16px;color:#1e2823;font-size:24px;line-height:1.25;font-weight:600">${escapeHtml(words)}</h1>`;

const paragraph = (words: string, name: string, color: string) =>
  `<p class="${name}" style="margin:0 0 16px;color:${color}">${escapeHtml(words)}</p>`;

function rowsTable(rows: LetterRow[]): string {
  return `<table class="line" width="100%" cellpadding="0" cellspacing="0" style="margin:0 0 20px;border-top:1px solid #e2d9ca">
${rows.map(tableRow).join("\n")}
</table>`;
}

function tableRow({ label, value, isTotal }: LetterRow): string {
  const cell = `padding:8px 0;border-bottom:1px solid #e2d9ca;color:#1e2823;vertical-align:top;font-weight:${isTotal ? 600 : 400}`;
  return `<tr><th scope="row" class="ink line" align="left" style="${cell};padding-right:16px">${escapeHtml(label)}</th><td class="ink line" align="right" style="${cell}">${escapeHtml(value)}</td></tr>`;
}

/** With its address in words below: a mail may be read where its link cannot be followed. */
function button({ label, url }: LetterLink): string {
  const address = escapeHtml(url);
  return `<p style="margin:4px 0 16px"><a class="button" href="${address}" style="display:inline-block;background:#1f5b46;color:#fbf8f2;border-radius:10px;padding:12px 22px;font-weight:600;text-decoration:none">${escapeHtml(label)}</a></p>
<p class="muted" style="margin:0 0 16px;color:#59625c;font-size:14px">Or open <a class="brand" href="${address}" style="color:#1f5b46">${address}</a></p>`;
}

const quietLink = ({ label, url }: LetterLink) =>
  `<p style="margin:0 0 16px"><a class="brand" href="${escapeHtml(url)}" style="color:#1f5b46">${escapeHtml(label)}</a></p>`;

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const escapeHtml = (words: string) => words.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? "");
