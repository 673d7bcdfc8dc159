/** In the order of the letter. Every string may come from a stranger: it is shown as text. */
export interface LetterContent {
  /** Lists of mails show it beside the subject. The letter itself says it too. */
  preheader: string;
  title: string;
  paragraphs: string[];
  action?: LetterLink;
  goods?: LetterGoods;
  sections?: LetterSection[];
  second?: LetterLink;
  closing?: string[];
  /** Why this mail reached this address. */
  reason: string;
}

export interface LetterLink {
  label: string;
  url: string;
}

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

export interface LetterSection {
  title: string;
  lines: string[];
}
