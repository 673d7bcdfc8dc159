import { letterHtml } from "@/lib/mail/letter-html";

/** What a letter says, in its order. Every string may come from a stranger: it is shown, never run. */
export interface LetterContent {
  title: string;
  paragraphs: string[];
  /** What was bought, say; a total stands apart. */
  table?: { rows: LetterRow[] };
  /** The one thing to do; the url is http or https. */
  action?: { label: string; url: string };
  closing?: string[];
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
 * @throws when the action's url is not http or https
 */
export function letter(content: LetterContent): { text: string; html: string } {
  const tidy = tidyContent(content);
  return { text: letterText(tidy), html: letterHtml(tidy) };
}

function letterText({ title, paragraphs, table, action, closing = [] }: LetterContent): string {
  const rows = table?.rows.map(({ label, value }) => `${label}: ${value}`).join("\n");
  const link = action && `${action.label}:\n${action.url}`;
  const parts = [title, ...paragraphs, rows, link, ...closing].filter(Boolean);
  return `${parts.join("\n\n")}\n`;
}

function tidyContent({ title, paragraphs, table, action, closing }: LetterContent): LetterContent {
  return {
    title: oneLine(title),
    paragraphs: paragraphs.map(oneLine),
    ...(table && { table: { rows: table.rows.map(tidyRow) } }),
    ...(action && { action: { label: oneLine(action.label), url: webAddress(action.url) } }),
    ...(closing && { closing: closing.map(oneLine) }),
  };
}

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
