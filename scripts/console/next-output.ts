import type { ChildProcess } from "node:child_process";
import { createInterface } from "node:readline";
import { stripVTControlCharacters } from "node:util";

/** Next's banner, its own progress and the request that asks whether it is up. */
const CHATTER = /^\s*(▲|✓|○|·|- |GET \/ |$)/;

/** Known, and answered in docs/decisions/0004-rendering.md. */
const KNOWN = /`experimental\.useCache` is deprecated/;

/** Prints what `next dev` prints; until `stopHiding`, without its chatter. */
export function relayOutput(next: ChildProcess): { stopHiding: () => void } {
  let isHiding = true;
  const relay = (input: NodeJS.ReadableStream | null, output: NodeJS.WriteStream) => {
    if (!input) return;
    createInterface({ input }).on("line", (line) => {
      const text = stripVTControlCharacters(line);
      if (KNOWN.test(text) || (isHiding && CHATTER.test(text))) return;
      // It shows the cursor again on its way out, having never hidden it.
      if (line && !text) return;
      output.write(`${line}\n`);
    });
  };
  relay(next.stdout, process.stdout);
  relay(next.stderr, process.stderr);
  return {
    stopHiding: () => {
      isHiding = false;
    },
  };
}
