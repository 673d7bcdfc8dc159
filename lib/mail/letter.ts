import { env } from "@/lib/ground/settings/env";
import type { LetterContent, LetterGoods, LetterLink } from "@/lib/mail/letter-content";
import { ledTo, letterHtml } from "@/lib/mail/letter-html";
import { SITE_NAME } from "@/words/ground/site-name";

/** A letter as words/ has it: `action` and `second` are the labels of its links. */
export interface LetterWords extends Omit<LetterContent, "action" | "second" | "goods"> {
  subject: string;
  action?: string;
  second?: string;
}

/** The paths of its links. A link without a path is left out. */
interface LetterParts {
  action?: string;
  second?: string;
  goods?: LetterGoods;
}

/** Each string becomes one line, so that a person's name cannot look like a line of ours. */
export function letter(content: LetterContent): { text: string; html: string } {
  const tidy = tidyContent(content);
  return { text: letterText(tidy), html: letterHtml(tidy, env.APP_URL) };
}

export function letterFrom(
  { subject, action, second, ...words }: LetterWords,
  parts: LetterParts = {},
): { subject: string; text: string; html: string } {
  const content: LetterContent = {
    ...words,
    ...(parts.goods && { goods: parts.goods }),
    ...(action && parts.action && { action: linkTo(action, parts.action) }),
    ...(second && parts.second && { second: linkTo(second, parts.second) }),
  };
  return { subject, ...letter(content) };
}

const linkTo = (label: string, path: string): LetterLink => ({
  label,
  url: `${env.APP_URL}${path}`,
});

function letterText(content: LetterContent): string {
  const { title, paragraphs, action, goods, sections = [], second, closing = [], reason } = content;
  const parts = [
    title,
    ...paragraphs,
    linkText(action),
    goods && goodsText(goods),
    ...sections.map(({ title, lines }) => [title, ...lines].join("\n")),
    linkText(second),
    ...closing,
    reason,
    `${SITE_NAME}\n${env.APP_URL}`,
  ];
  return `${parts.filter(Boolean).join("\n\n")}\n`;
}

const linkText = (link?: LetterLink) => link && `${ledTo(link)}\n${link.url}`;

function goodsText({ title, lines, costs }: LetterGoods): string {
  const rows = lines.map(({ name, quantity, price }) => `${name} ${quantity}: ${price}`);
  return [title, ...rows, ...costs.map(({ label, value }) => `${label}: ${value}`)].join("\n");
}

function tidyContent(content: LetterContent): LetterContent {
  const { action, second, ...words } = content;
  return {
    ...tidyWords(words),
    ...(action && { action: tidyLink(action) }),
    ...(second && { second: tidyLink(second) }),
  };
}

const tidyLink = ({ label, url }: LetterLink): LetterLink => ({
  label: oneLine(label),
  url: webAddress(url),
});

function tidyWords<T>(words: T): T {
  if (typeof words === "string") return oneLine(words) as T;
  if (Array.isArray(words)) return words.map(tidyWords) as T;
  if (typeof words !== "object" || words === null) return words;
  return Object.fromEntries(
    Object.entries(words).map(([name, part]) => [name, tidyWords(part)]),
  ) as T;
}

// Line ends, other control characters, and the marks that change the direction of text.
const CONTROLS = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu;

const oneLine = (words: string) => words.toWellFormed().replace(CONTROLS, " ").trim();

function webAddress(url: string): string {
  const { href, protocol } = new URL(url);
  if (!/^https?:$/.test(protocol)) throw new Error("A letter's link is not http or https.");
  return href;
}
