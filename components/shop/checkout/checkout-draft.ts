import { MINUTE_MS } from "@/lib/ground/time";

// In the tab's own storage: it ends with the tab, and no other tab can read it.
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

/** Taken together: parts of two addresses would send the parcel astray. */
const PARCEL = ["fullName", "address", "postalCode", "city", "country"];

/** How long signing in may take. */
const SIGN_IN_MS = 15 * MINUTE_MS;

export function keepDraft(form: HTMLFormElement, cartId: string): void {
  const typed = new FormData(form);
  const details = DETAILS.map((name) => [name, String(typed.get(name) ?? "")]);
  writeDraft({ cartId, details: Object.fromEntries(details) });
}

/** Keeps the draft for the next cart: people who sign in may find another cart there. */
export function takeDraftAlong(): void {
  const draft = readDraft();
  if (draft) writeDraft({ ...draft, takenAt: Date.now() });
}

/** Where nobody has typed since. */
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
    // Nothing typed must not replace what the account knows.
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

/** Browsers may forbid the storage, or it may be full: then there is no draft. */
function inStorage<T>(work: (storage: Storage) => T): T | null {
  try {
    return work(sessionStorage);
  } catch {
    return null;
  }
}
