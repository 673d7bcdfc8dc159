import { MINUTE_MS } from "@/lib/ground/time";

// The tab's own storage: it ends with the tab, and nobody else's tab ever sees it.
const KEY = "checkout";

const DETAILS = [
  "email",
  "phone",
  "fullName",
  "address",
  "postalCode",
  "city",
  "country",
  "delivery",
];

/** One address: parts of two would send the parcel astray. */
const PARCEL = ["fullName", "address", "postalCode", "city", "country"];

/** How long somebody may take to sign in. */
const SIGN_IN_MS = 15 * MINUTE_MS;

/** Keeps the form's details for the checkout of that cart. */
export function keepDraft(form: HTMLFormElement, cartId: string): void {
  const typed = new FormData(form);
  const details = DETAILS.map((name) => [name, String(typed.get(name) ?? "")]);
  writeDraft({ cartId, details: Object.fromEntries(details) });
}

/** Has the draft wait for whichever cart comes next: its author signs in, and may find another one there. */
export function takeDraftAlong(): void {
  const draft = readDraft();
  if (draft) writeDraft({ ...draft, takenAt: Date.now() });
}

/** Puts the details back that were kept for that cart, where nobody has typed since. */
export function restoreDraft(form: HTMLFormElement, cartId: string): void {
  const draft = readDraft();
  const isOnItsWay = Date.now() - (draft?.takenAt ?? 0) < SIGN_IN_MS;
  if (!draft || (draft.cartId !== cartId && !isOnItsWay)) {
    forgetDraft();
    return;
  }
  const isParcelKnown = isOnItsWay && hasDefault(form, "address");
  for (const name of DETAILS) {
    if (isParcelKnown && PARCEL.includes(name)) continue;
    const value = draft.details[name];
    // What an account knows already is not to be replaced by nothing.
    const isWanted = isOnItsWay ? Boolean(value) : value !== undefined;
    if (isWanted) fill(form.elements.namedItem(name), value ?? "");
  }
  writeDraft({ cartId, details: draft.details });
  form.dispatchEvent(new Event("change"));
}

export function forgetDraft(): void {
  inStorage((storage) => storage.removeItem(KEY));
}

interface Draft {
  cartId: string;
  details: Record<string, string>;
  /** when its author left to sign in, in milliseconds since 1970 */
  takenAt?: number;
}

const readDraft = () =>
  inStorage((storage): Draft | null => JSON.parse(storage.getItem(KEY) ?? "null"));

const writeDraft = (draft: Draft) =>
  inStorage((storage) => storage.setItem(KEY, JSON.stringify(draft)));

function hasDefault(form: HTMLFormElement, name: string): boolean {
  const field = form.elements.namedItem(name);
  return field instanceof HTMLInputElement && field.defaultValue !== "";
}

function fill(field: Element | RadioNodeList | null, value: string): void {
  if (field instanceof HTMLInputElement) {
    if (field.value === field.defaultValue) field.value = value;
  } else if (field instanceof HTMLSelectElement) {
    if (field.selectedOptions[0]?.defaultSelected) field.value = value;
  } else if (field instanceof RadioNodeList) {
    field.value = value;
  }
}

/** Browsers may forbid the storage, or find it full: then there is no draft. */
function inStorage<T>(work: (storage: Storage) => T): T | null {
  try {
    return work(sessionStorage);
  } catch {
    return null;
  }
}
