import { spawn } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { ensureBrowser } from "../../tests/support/servers/browser";
import { fieldsOf, Shopper } from "../../tests/support/servers/shopper";
import { Fault } from "../console/fault";
import { withEmptyPage } from "./empty-page";
import { type Figure, median } from "./figure";

/** Not a dependency: it has two hundred packages, and running the shop needs none of them. */
const PACKAGE = "lighthouse@12.8.2";
const FOLDER = path.resolve(".data/lighthouse");
const RUNS = 3;

const PRODUCT = "/products/enamel-mug";
const PAGES = [
  { name: "home", path: "/" },
  { name: "product", path: PRODUCT },
  { name: "cart", path: "/cart", asGuest: true },
  { name: "checkout", path: "/checkout", asGuest: true },
  { name: "sign-in", path: "/sign-in" },
];

const LEAST = { performance: 95, accessibility: 100, "best-practices": 100, seo: 100 };

type Category = keyof typeof LEAST;
type Scores = Record<Category, number>;

/**
 * Lighthouse's scores on a slow phone: the median of three runs a page. An empty page beside them shows
 * how fast this machine is just now.
 */
export async function rateWithLighthouse(baseUrl: string): Promise<Figure[]> {
  await mkdir(FOLDER, { recursive: true });
  const browser = await ensureBrowser();
  const headers = await guestHeaders(baseUrl);
  const empty = await withEmptyPage((url) => rateOften({ url, name: "an empty page", browser }));
  const figures = [figureOf("performance", "an empty page", empty)];
  for (const { name, path: address, asGuest } of PAGES) {
    const url = baseUrl + address;
    const runs = await rateOften({ url, name, browser, headers: asGuest && headers });
    for (const [category, least] of Object.entries(LEAST)) {
      figures.push(figureOf(category as Category, name, runs, least));
    }
  }
  return figures;
}

async function rateOften(page: Page): Promise<Scores[]> {
  const runs: Scores[] = [];
  for (let run = 0; run < RUNS; run++) runs.push(await rate(page));
  return runs;
}

function figureOf(category: Category, page: string, runs: Scores[], least?: number): Figure {
  return {
    name: `Lighthouse, ${category} of ${page}`,
    measured: median(runs.map((scores) => scores[category])),
    unit: "",
    budget: least === undefined ? null : { atLeast: least },
  };
}

/** A file with the cookies of a guest who has something in the cart. */
async function guestHeaders(baseUrl: string): Promise<string> {
  const guest = new Shopper(baseUrl);
  await guest.press(PRODUCT, fieldsOf(await guest.open(PRODUCT), "Add to cart"));
  const file = path.join(FOLDER, "guest.json");
  await writeFile(file, JSON.stringify({ Cookie: guest.cookie }));
  return file;
}

interface Page {
  url: string;
  name: string;
  browser: string;
  headers?: string | false;
}

async function rate({ url, name, browser, headers }: Page): Promise<Scores> {
  const report = path.join(FOLDER, `${name.replaceAll(" ", "-")}.json`);
  // Chromium refuses to run as root with its sandbox.
  const sandbox = process.getuid?.() === 0 ? " --no-sandbox" : "";
  await runLighthouse(browser, [
    url,
    "--quiet",
    "--output=json",
    `--output-path=${report}`,
    `--chrome-flags=--headless=new --disable-background-networking${sandbox}`,
    ...(headers ? [`--extra-headers=${headers}`] : []),
  ]);
  const { categories } = JSON.parse(await readFile(report, "utf8"));
  const scored = Object.keys(LEAST).map((category) => [category, 100 * categories[category].score]);
  return Object.fromEntries(scored);
}

function runLighthouse(browser: string, args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      "npm",
      ["exec", "--yes", `--package=${PACKAGE}`, "--", "lighthouse", ...args],
      {
        env: { ...process.env, CHROME_PATH: browser },
        stdio: ["ignore", "ignore", "pipe"],
      },
    );
    let output = "";
    child.stderr.on("data", (chunk) => {
      output += chunk;
    });
    child.once("error", reject);
    child.once("close", (code) => {
      if (code === 0) resolve();
      else reject(new Fault(`Lighthouse could not rate ${args[0]}: ${output.trim()}`));
    });
  });
}
