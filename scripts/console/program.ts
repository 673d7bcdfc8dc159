import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import path from "node:path";

/** Ends a Node child when its parent is gone, even when the parent was killed. */
const END_WITH_PARENT = `data:text/javascript,${encodeURIComponent(
  'process.on("disconnect", () => process.exit())',
)}`;

export const TYPESCRIPT = ["--import", import.meta.resolve("tsx/esm")];

export function startNode(args: string[], options: SpawnOptions): ChildProcess {
  return spawn(process.execPath, ["--import", END_WITH_PARENT, ...args], {
    ...options,
    stdio: [...(options.stdio as string[]), "ipc"] as SpawnOptions["stdio"],
  });
}

export type Finished = { code: number; output: string };

export function runNode(args: string[], env: NodeJS.ProcessEnv): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { env, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    const collect = (chunk: Buffer) => {
      output += chunk;
    };
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);
    child.once("error", reject);
    child.once("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Runs a Node program on this terminal. Gives its exit status. */
export function runToTheEnd(args: string[], env: NodeJS.ProcessEnv): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { env, stdio: "inherit" });
    child.once("error", reject);
    child.once("close", (code) => resolve(code ?? 1));
  });
}

export async function stop(child: ChildProcess, timeoutMs: number): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), timeoutMs);
  await ended;
  clearTimeout(timer);
}

/** The file that a package's command runs, e.g. bin("next", "dist/bin/next"). */
export function bin(packageName: string, file: string): string {
  return path.resolve("node_modules", packageName, file);
}
/**
 * Waits until somebody asks this command to stop (Ctrl-C, SIGTERM, a closed terminal) or the child
 * ends by itself, which makes the command fail as it did.
 */
export function untilStopped(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
      // Stays for good: a second Ctrl-C must not interrupt what the first one began to save.
      process.on(signal, () => resolve());
    }
    child.once("exit", (code) => {
      process.exitCode = code ?? 1;
      resolve();
    });
  });
}
