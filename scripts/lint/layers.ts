/** Each knows those to the right of it and never those to the left. */
export const ROOTS = ["app", "components", "lib", "words"] as const;

/**
 * The one order of the rooms in lib, components and words: each knows those to the left of it, and
 * never those to the right. A new noun is one word in this list.
 */
export const LAYERS = [
  "ground",
  "ui",
  "mail",
  "session",
  "guests",
  "owning",
  "shop/catalog",
  "shop/prices",
  "shop/cart",
  "shop/wishlist",
  "shop/payments",
  "shop/orders",
  "shop/checkout",
  "product",
  "members",
  "jobs",
  "site",
] as const;

export type Root = (typeof ROOTS)[number];
export type Layer = (typeof LAYERS)[number];

/** The shop can be taken out: besides itself and `app`, only these layers know it. */
const KNOW_THE_SHOP: Layer[] = ["product", "site"];

/** What else a noun is called in addresses and in names of tables. */
const OTHER_NAMES: Partial<Record<Layer, string[]>> = {
  "shop/catalog": ["products"],
  "shop/payments": ["pay", "webhook", "demo"],
  "shop/checkout": ["stock"],
};

export function layerOf(file: string): Layer | null {
  const place = file.slice(file.indexOf("/") + 1);
  return LAYERS.find((layer) => place.startsWith(`${layer}/`)) ?? null;
}

export const isOfShop = (layer: Layer) => layer.startsWith("shop/");

export const mayKnowShop = (layer: Layer) => isOfShop(layer) || KNOW_THE_SHOP.includes(layer);

export const isAbove = (layer: Layer, other: Layer) =>
  LAYERS.indexOf(layer) > LAYERS.indexOf(other);

/** The names of a layer: "orders", or "payments", "pay", "webhook" and "demo". */
export const namesOf = (layer: Layer) => [
  layer.slice(layer.lastIndexOf("/") + 1),
  ...(OTHER_NAMES[layer] ?? []),
];

export function isTableOf(layer: Layer, table: string): boolean {
  const nouns = namesOf(layer).map((name) => name.replace(/s$/, ""));
  return nouns.some((noun) => new RegExp(`^${noun}([A-Z]|$)`).test(lowerFirst(table)));
}

const lowerFirst = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);
