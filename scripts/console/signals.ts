import type { ChildProcess } from "node:child_process";

/**
 * Waits until somebody asks this command to stop (Ctrl-C, SIGTERM, a closed terminal) or the child
 * ends by itself, which makes the command fail as it did.
 */
export function untilStopped(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
      // Stays for good: a second Ctrl-C must not cut short what the first one began to save.
      process.on(signal, () => resolve());
    }
    child.once("exit", (code) => {
      process.exitCode = code ?? 1;
      resolve();
    });
  });
}
