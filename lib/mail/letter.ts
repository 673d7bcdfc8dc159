import { letterHtml } from "@/lib/mail/letter-html";

/** What a letter says, in its order. Every string may come from a stranger: it is shown, never run. */
export interface LetterContent {
  title: string;
  paragraphs: string[];
  /** What was bought, say; a total stands apart. */
  table?: { rows: LetterRow[] };
  /** The one thing to do; the url is http or https. */
  action?: LetterLink;
  /** What can be done besides; less conspicuous. */
  second?: LetterLink;
  closing?: string[];
}

export interface LetterLink {
  label: string;
  url: string;
}

export interface LetterRow {
  label: string;
  value: string;
  isTotal?: boolean;
}

/**
 * A letter's two bodies, which say the same. Each string becomes one line, so that nobody's name can
 * pass for a line of ours.
 *
 * @throws when a link's url is not http or https
 */
export function letter(content: LetterContent): { text: string; html: string } {
  const tidy = tidyContent(content);
  return { text: letterText(tidy), html: letterHtml(tidy) };
}

function letterText(content: LetterContent): string {
  const { title, paragraphs, table, action, second, closing = [] } = content;
  const rows = table?.rows.map(({ label, value }) => `${label}: ${value}`).join("\n");
  const links = [action, second].map((link) => link && `${link.label}:\n${link.url}`);
  const parts = [title, ...paragraphs, rows, ...links, ...closing].filter(Boolean);
  return `${parts.join("\n\n")}\n`;
}

function tidyContent(content: LetterContent): LetterContent {
  const { title, paragraphs, table, action, second, closing } = content;
  return {
    title: oneLine(title),
    paragraphs: paragraphs.map(oneLine),
    ...(table && { table: { rows: table.rows.map(tidyRow) } }),
    ...(action && { action: tidyLink(action) }),
    ...(second && { second: tidyLink(second) }),
    ...(closing && { closing: closing.map(oneLine) }),
  };
}

const tidyLink = ({ label, url }: LetterLink): LetterLink => ({
  label: oneLine(label),
  url: webAddress(url),
});

const tidyRow = ({ label, value, isTotal }: LetterRow): LetterRow => ({
  label: oneLine(label),
  value: oneLine(value),
  ...(isTotal && { isTotal }),
});

// Line ends and other controls, and the marks that turn the direction of what follows them.
const CONTROLS = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu;

const oneLine = (words: string) => words.toWellFormed().replace(CONTROLS, " ").trim();

function webAddress(url: string): string {
  const { href, protocol } = new URL(url);
  if (!/^https?:$/.test(protocol)) throw new Error("A letter's link is not http or https.");
  return href;
}
