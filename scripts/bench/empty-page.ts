import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { Fault } from "../console/fault";
import { runNode, startNode, stop } from "../console/program";
import { untilAnswering } from "../steps/answering";
import { NEXT } from "../steps/build";
import { findFreePort } from "../steps/port";
import { withoutTelemetry } from "../steps/settings";

const FOLDER = path.resolve(".data/empty-page");

/** The smallest app of Next. Its own instrumentation file keeps Next from finding ours. */
const FILES = {
  "app/layout.jsx":
    'export default ({ children }) => <html lang="en"><body>{children}</body></html>;\n',
  "app/page.jsx": "export default () => <p>Nothing</p>;\n",
  "instrumentation.js": "export function register() {}\n",
  "next.config.mjs": `export default { turbopack: { root: ${JSON.stringify(process.cwd())} } };\n`,
};

export interface BuiltPage {
  html: string;
  /** @param src as the page's script tags have it */
  readScript: (src: string) => Promise<Buffer>;
}

export async function buildEmptyPage(): Promise<BuiltPage> {
  await rm(FOLDER, { recursive: true, force: true });
  await mkdir(path.join(FOLDER, "app"), { recursive: true });
  for (const [name, content] of Object.entries(FILES)) {
    await writeFile(path.join(FOLDER, name), content);
  }
  const { code, output } = await runNode([NEXT, "build", FOLDER], withoutTelemetry());
  if (code !== 0) throw new Fault(`The empty page does not build.\n${output.trim()}`);
  return {
    html: await readFile(path.join(FOLDER, ".next/server/app/index.html"), "utf8"),
    readScript: (src) => readFile(path.join(FOLDER, src.replace("/_next/", ".next/"))),
  };
}

export async function withEmptyPage<T>(work: (url: string) => Promise<T>): Promise<T> {
  await buildEmptyPage();
  const port = await findFreePort();
  const url = `http://localhost:${port}/`;
  const server = startNode([NEXT, "start", FOLDER, "--port", String(port)], {
    stdio: ["ignore", "ignore", "ignore"],
    env: withoutTelemetry(),
  });
  try {
    if (!(await untilAnswering(url, server))) throw new Fault("The empty page is not served.");
    return await work(url);
  } finally {
    await stop(server, 1_000);
  }
}
