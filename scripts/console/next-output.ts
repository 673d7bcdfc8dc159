import type { ChildProcess } from "node:child_process";
import { createInterface } from "node:readline";
import { stripVTControlCharacters } from "node:util";
import { isChatter, isKnownWarning } from "../../server/next-internals/dev-output";

/** Prints what `next dev` prints; until `stopHiding`, without its chatter. */
export function relayOutput(next: ChildProcess): { stopHiding: () => void } {
  let isHiding = true;
  const relay = (input: NodeJS.ReadableStream | null, output: NodeJS.WriteStream) => {
    if (!input) return;
    createInterface({ input }).on("line", (line) => {
      const text = stripVTControlCharacters(line);
      if (isKnownWarning(text) || (isHiding && isChatter(text))) return;
      // At its end Next sends a control sequence alone, to show the cursor again.
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
