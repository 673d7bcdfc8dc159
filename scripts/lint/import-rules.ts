import {
  isAbove,
  isOfShop,
  LAYERS,
  type Layer,
  layerOf,
  mayKnowShop,
  ROOTS,
  type Root,
} from "./layers";
import { readSources, type Source } from "./sources";

/** Foundations that stand outside of all layers. */
const FOUNDATIONS = /^(guests\.config|prisma\/generated\/|server\/next-internals\/)/;

/** Where statements to the database are allowed: lib, and doors that ask after the database itself. */
const MAY_QUERY = /^(lib\/|app\/api\/|app\/bench\/)/;
const DATABASE = /^(lib\/ground\/db|prisma\/generated\/)/;

export function findImportFaults(sources: Source[] = readSources(ROOTS)): string[] {
  const loose = sources.flatMap(({ file }) => homeless(file) ?? []);
  const refused = sources.flatMap(({ file, imports }) =>
    imports.flatMap((imported) => {
      const why = whyNot(file, imported);
      return why ? [`${file} imports ${imported}: ${why}`] : [];
    }),
  );
  return [...loose, ...refused];
}

function homeless(file: string): string | null {
  if (rootOf(file) === "app" || layerOf(file)) return null;
  return `${file} is in no layer: put it into a room of scripts/lint/layers.ts, or add its room there.`;
}

/** Why the file may not import the other, and what to do; null when it may. */
function whyNot(file: string, imported: string): string | null {
  if (DATABASE.test(imported) && !MAY_QUERY.test(file)) {
    return "only lib asks the database. Call a function of a -data file.";
  }
  if (FOUNDATIONS.test(imported)) return null;

  const from = rootOf(file);
  const to = rootOf(imported);
  if (!from || !to)
    return "the product knows neither tests nor tools. Move what it needs into lib.";
  if (ROOTS.indexOf(to) < ROOTS.indexOf(from)) {
    return `${from} may not know ${to}: ${ROOTS.join(" → ")}. Move the shared part to the right, or pass it in.`;
  }
  const layer = layerOf(file);
  const other = layerOf(imported);
  return layer && other ? whyNotKnow(layer, other) : null;
}

function whyNotKnow(layer: Layer, other: Layer): string | null {
  if (isAbove(other, layer)) {
    return `${layer} may not know ${other}, which is above it (${orderBetween(layer, other)}). Move the shared part down, or let the page pass it in.`;
  }
  if (isOfShop(other) && !mayKnowShop(layer)) {
    return `${layer} may not know the shop, which can be taken out. Reach it through a list in lib/product, or let the page pass it in.`;
  }
  return null;
}

const rootOf = (file: string): Root | undefined =>
  ROOTS.find((root) => file.startsWith(`${root}/`));

const orderBetween = (lower: Layer, upper: Layer) =>
  LAYERS.slice(LAYERS.indexOf(lower), LAYERS.indexOf(upper) + 1).join(" → ");
