import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const FOLDERS =
  "app components docs e2e findings lib prisma public scripts server tests words".split(" ");
const IS_CODE = /\.(tsx?|mjs|css|prisma|grit|json)$/;
const MOST_WORDS = 149;

export interface Doc {
  file: string;
  text: string;
}

const allFiles = listAllFiles();
const fileNames = new Set(allFiles.map((file) => path.posix.basename(file)));
const codeFiles = allFiles.filter((file) => IS_CODE.test(file) && !/lint\/docs\./.test(file));
const code = codeFiles.map((file) => ({ file, text: readFileSync(file, "utf8") }));
const wordsOfCode = new Set(code.flatMap(({ text }) => text.match(/\w+/g) ?? []));

export function readDocs(): Doc[] {
  const isDoc = (file: string) => /^(README|docs\/.*|findings\/.*)\.md$/.test(file);
  return allFiles.filter(isDoc).map((file) => ({ file, text: readFileSync(file, "utf8") }));
}

/** A sentence for each path, name and link of a document that is not there any more. */
export function findDocFaults({ file, text }: Doc): string[] {
  return [
    ...quotedIn(text)
      .filter(isMissing)
      .map((place) => `${file} names ${place}, which does not exist.`),
    ...namesIn(text)
      .filter((name) => !wordsOfCode.has(name))
      .map((name) => `${file} names ${name}, which the code does not have.`),
    ...linksIn(text)
      .filter((target) => !existsSync(path.posix.join(path.posix.dirname(file), target)))
      .map((target) => `${file} links to ${target}, which does not exist.`),
  ];
}

/** A sentence for each way in which a decision is not written as the others are. */
export function findDecisionFaults({ file, text }: Doc): string[] {
  const number = Number(path.posix.basename(file).slice(0, 4));
  const [title = "", , date = "", ...body] = text.split("\n");
  const prose = body.filter((line) => !line.startsWith("|")).join(" ");
  const words = prose.match(/\S+/g)?.length ?? 0;
  return [
    title.startsWith(`# ${number}. `) ? [] : `${file} does not begin with its number.`,
    /^\d{4}-\d\d-\d\d\b/.test(date) ? [] : `${file} has no date.`,
    words <= MOST_WORDS ? [] : `${file} has ${words} words, of at most ${MOST_WORDS}.`,
  ].flat();
}

/** A sentence for each document that a comment names and that does not exist. */
export function findCommentFaults(sources: Doc[] = code): string[] {
  return sources.flatMap(({ file, text }) =>
    (text.match(/\bdocs\/[\w/.-]+\.md\b/g) ?? [])
      .filter((place) => !existsSync(place))
      .map((place) => `${file} names ${place}, which does not exist.`),
  );
}

function listAllFiles(): string[] {
  const entries = readdirSync(".", { withFileTypes: true });
  const rootFiles = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) =>
      path.posix.join(folder, file.replaceAll(path.sep, "/")),
    ),
  );
  return [...rootFiles, ...files.filter((file) => !file.startsWith("prisma/generated/"))];
}

function quotedIn(text: string): string[] {
  const prose = text.replace(/^```.*?^```$/gms, "");
  return Array.from(prose.matchAll(/`([^`\n]+)`/g), ([, quoted = ""]) => quoted);
}

const isPath = (quoted: string) =>
  /^[^<*]+$/.test(quoted) && FOLDERS.some((folder) => quoted.startsWith(`${folder}/`));
const isFileName = (quoted: string) => /^\w[\w.-]*$/.test(quoted) && IS_CODE.test(quoted);
const isMissing = (quoted: string) =>
  isPath(quoted) ? !existsSync(quoted) : isFileName(quoted) && !fileNames.has(quoted);

/** Names such as `placeOrder`, `placeOrder()` and `{ perHour: 1000 }`; single small words are none. */
function namesIn(text: string): string[] {
  const others = quotedIn(text).filter((quoted) => !isPath(quoted) && !isFileName(quoted));
  return others.flatMap((quoted) => quoted.match(/(?<![\w@/.-])[a-z]+[A-Z]\w*/g) ?? []);
}

function linksIn(text: string): string[] {
  const links = text.matchAll(/\]\(([^)\s]+)\)|\bsrc(?:set)?="([^"]+)"/g);
  return Array.from(links, ([, markdown, html]) => markdown ?? html ?? "")
    .map((target) => target.replace(/#.*/, ""))
    .filter((target) => target !== "" && !/^\w+:/.test(target));
}
