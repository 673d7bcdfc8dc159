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

/** Keeps the form's details for the checkout of that cart. */
export function keepDraft(form: HTMLFormElement, cartId: string): void {
  const typed = new FormData(form);
  const details = DETAILS.map((name) => [name, String(typed.get(name) ?? "")]);
  writeDraft({ cartId, details: Object.fromEntries(details) });
}

/** Has the draft wait for whichever cart comes next: its author signs in, and may find another one there. */
export function takeDraftAlong(): void {
  const draft = readDraft();
  if (draft) writeDraft({ ...draft, isOnItsWay: true });
}

/** Puts the details back that were kept for that cart, where nobody has typed since. */
export function restoreDraft(form: HTMLFormElement, cartId: string): void {
  const draft = readDraft();
  if (draft?.cartId !== cartId && !draft?.isOnItsWay) {
    forgetDraft();
    return;
  }
  for (const name of DETAILS) {
    const value = draft.details[name];
    // What an account knows already is not to be replaced by nothing.
    const isWanted = draft.isOnItsWay ? Boolean(value) : value !== undefined;
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
  /** from the cart of a guest into an account */
  isOnItsWay?: boolean;
}

const readDraft = () =>
  inStorage((storage): Draft | null => JSON.parse(storage.getItem(KEY) ?? "null"));

const writeDraft = (draft: Draft) =>
  inStorage((storage) => storage.setItem(KEY, JSON.stringify(draft)));

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
