import { gzipSync } from "node:zlib";
import { fieldsOf, Shopper } from "../../tests/support/servers/shopper";
import { type BuiltPage, buildEmptyPage } from "./empty-page";
import type { Figure } from "./figure";

const PRODUCT = "/products/enamel-mug";
const PAGES = { home: "/", product: PRODUCT, cart: "/cart" };
const MOST = 1.15;

/** The gzipped JavaScript that a browser loads for a first page, beside that of an empty page. */
export async function weighJavaScript(baseUrl: string): Promise<Figure[]> {
  const empty = await weigh(await buildEmptyPage());
  const figures: Figure[] = [kilobytes("JavaScript of an empty page", empty)];
  const shopper = new Shopper(baseUrl);
  await shopper.press(PRODUCT, fieldsOf(await shopper.open(PRODUCT), "Add to cart"));
  for (const [name, path] of Object.entries(PAGES)) {
    const html = await shopper.open(path);
    const weight = await weigh({ html, readScript: (src) => download(baseUrl + src) });
    figures.push(kilobytes(`JavaScript of ${name}`, weight), {
      name: `${name} beside the empty page`,
      measured: weight / empty,
      unit: "times",
      budget: { atMost: MOST },
    });
  }
  return figures;
}

/** In bytes, compressed as the server compresses. */
async function weigh({ html, readScript }: BuiltPage): Promise<number> {
  let sum = 0;
  for (const src of scriptsOf(html)) sum += gzipSync(await readScript(src)).length;
  if (sum === 0) throw new Error("The page has no scripts.");
  return sum;
}

/** The scripts of its tags and of its parts, without those that only old browsers load. */
function scriptsOf(html: string): Set<string> {
  const old = Array.from(html.matchAll(/<script[^>]*\bnomodule\b[^>]*>/gi), ([tag]) => tag).join();
  const named = html.match(/\/_next\/static\/chunks\/[\w.~-]+\.js/g) ?? [];
  return new Set(named.filter((src) => !old.includes(src)));
}

async function download(url: string): Promise<Buffer> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} was answered with ${response.status}.`);
  return Buffer.from(await response.arrayBuffer());
}

const kilobytes = (name: string, bytes: number): Figure => ({
  name,
  measured: bytes / 1000,
  unit: "kB gzip",
  budget: null,
});
