// Runs scripts/commands/<command>.ts, having installed the packages it needs. It is the one file
// that must work before anything is installed, and must parse on old versions of Node.
// biome-ignore-all lint/style/useNodejsImportProtocol: Node below 14.18 does not know it.
import { spawn } from "child_process";
import fs from "fs";
import path from "path";
import { fileURLToPath } from "url";

const NODE = [20, 19];
const ROOT = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

main(process.argv[2], process.argv.slice(3)).catch((error) => {
  console.error(error && error.name === "Fault" ? `✗ ${error.message}` : error);
  process.exit(1);
});

async function main(command, args) {
  requireNode();
  process.chdir(ROOT);
  if (!isInstalled(command)) await install();
  const tsx = await import("tsx/esm/api");
  tsx.register();
  const { run } = await import(`./commands/${command}.ts`);
  await run(args);
  // The schema engine leaves a timer of ten seconds behind.
  process.exit();
}

function requireNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > NODE[0] || (major === NODE[0] && minor >= NODE[1])) return;
  throw fault(
    `Guestlane needs Node ${NODE.join(".")} or newer and this is Node ${process.versions.node}: install a newer one from https://nodejs.org and run this again.`,
  );
}

/** Compares npm's own list of what is installed with package-lock.json. */
function isInstalled(command) {
  const installed = readPackages("node_modules/.package-lock.json");
  if (!installed) return false;
  const wanted = readPackages("package-lock.json") || {};
  return Object.keys(wanted).every((key) => {
    const { version, optional, devOptional, dev, link } = wanted[key];
    if (key === "" || optional || devOptional || link) return true;
    // A production machine may have been installed with `npm ci --omit=dev`.
    if (dev && (command === "start" || command === "guests-expire")) return true;
    return installed[key] && installed[key].version === version;
  });
}

function readPackages(file) {
  try {
    return JSON.parse(fs.readFileSync(file, "utf8")).packages;
  } catch (_) {
    return null;
  }
}

async function install() {
  const started = Date.now();
  const stopSpinner = spin("Installing packages", started);
  const { code, output } = await npmCi();
  stopSpinner();
  if (code !== 0) throw fault(sentenceForNpm(output));
  console.log(`✓ Installed packages (${Math.round((Date.now() - started) / 1000)} s)`);
}

function npmCi() {
  const flags = ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  return new Promise((resolve) => {
    const npm = spawn("npm", flags, {
      stdio: ["ignore", "pipe", "pipe"],
      shell: process.platform === "win32",
    });
    let output = "";
    npm.stdout.on("data", (chunk) => (output += chunk));
    npm.stderr.on("data", (chunk) => (output += chunk));
    npm.on("error", (error) => resolve({ code: 1, output: String(error) }));
    npm.on("close", (code) => resolve({ code, output }));
  });
}

function sentenceForNpm(output) {
  const lines = output
    .split("\n")
    .map((line) => line.replace(/^npm (error|ERR!) ?/, "").trim())
    .filter(
      (line) => line && !/^(code|errno|syscall) |complete log of this run|debug-\d/.test(line),
    );
  return `npm could not install the packages: ${lines[0] || "it gave no reason"}. Check the network and the registry, then run this again (or \`npm ci\` to see all it says).`;
}

function spin(text, started) {
  if (!process.stdout.isTTY) return () => {};
  const frames = "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏";
  let frame = 0;
  const timer = setInterval(() => {
    const seconds = Math.round((Date.now() - started) / 1000);
    process.stdout.write(`\r\u001b[2K${frames[frame++ % frames.length]} ${text} ${seconds} s`);
  }, 100);
  return () => {
    clearInterval(timer);
    process.stdout.write("\r\u001b[2K");
  };
}

function fault(sentence) {
  return Object.assign(new Error(sentence), { name: "Fault" });
}
