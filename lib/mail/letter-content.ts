/** What a letter says, in its order. Every string may come from a stranger: it is shown, never run. */
export interface LetterContent {
  /** What a list of mails shows beside the subject; nothing that the letter does not say as well. */
  preheader: string;
  title: string;
  paragraphs: string[];
  /** The one thing to do; the url is http or https. */
  action?: LetterLink;
  goods?: LetterGoods;
  sections?: LetterSection[];
  /** What can be done besides; less conspicuous. */
  second?: LetterLink;
  closing?: string[];
  /** Why this mail reached this address. */
  reason: string;
}

export interface LetterLink {
  label: string;
  url: string;
}

/** What was bought and what it costs. */
export interface LetterGoods {
  title: string;
  lines: { name: string; quantity: string; price: string }[];
  costs: LetterCost[];
}

export interface LetterCost {
  label: string;
  value: string;
  isTotal?: boolean;
}

/** A few lines under a heading of their own: an address, say. */
export interface LetterSection {
  title: string;
  lines: string[];
}
