import { spawn } from "node:child_process";
import { constants, existsSync } from "node:fs";
import { access } from "node:fs/promises";
import path from "node:path";
import { chromium } from "@playwright/test";
import { Fault } from "@/scripts/console/fault";
import { bin } from "@/scripts/console/program";
import { step } from "@/scripts/console/step";

// The one without windows first: it is what Playwright itself would take, and a fifth quicker.
const NAMES = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
];
const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** The Chromium to test with: CHROMIUM_PATH, the system's, Playwright's own, else one installed now. */
export async function ensureBrowser(): Promise<string> {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    if (existsSync(given)) return given;
    throw new Fault(
      `CHROMIUM_PATH is ${given} and there is no such file: correct it, or leave it out.`,
    );
  }
  const found = await findBrowser();
  if (found) return found;
  await step("Installing a browser", install, () => "Installed a browser");
  const installed = await findBrowser();
  if (installed) return installed;
  throw new Fault(NOT_INSTALLED);
}

const NOT_INSTALLED =
  "There is no browser to test with and none could be installed: install Chromium or Chrome, or set CHROMIUM_PATH to one.";

async function findBrowser(): Promise<string | null> {
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  const candidates = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  for (const file of [...candidates, ...PLACES, chromium.executablePath()]) {
    if (await isExecutable(file)) return file;
  }
  return null;
}

async function install(): Promise<void> {
  const isDebian = existsSync("/etc/debian_version") && process.getuid?.() === 0;
  const commands = isDebian
    ? ["apt-get update", "apt-get install -y --no-install-recommends chromium-headless-shell"]
    : [`"${process.execPath}" "${bin("@playwright/test", "cli.js")}" install chromium`];
  for (const command of commands) {
    const { code, output } = await shell(command);
    const reason = output.trim().split("\n").at(-1);
    if (code !== 0) throw new Fault(`${NOT_INSTALLED} (\`${command}\`: ${reason})`);
  }
}

function shell(command: string): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    const child = spawn(command, { shell: true, env, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    child.stdout.on("data", (chunk) => {
      output += chunk;
    });
    child.stderr.on("data", (chunk) => {
      output += chunk;
    });
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

async function isExecutable(file: string): Promise<boolean> {
  return access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
}
