const FRAMES = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"];
const CLEAR_LINE = "\r\u001b[2K";

/**
 * Runs one step of a command: shows `doing` and the seconds on a terminal while it lasts, then
 * prints the line `done` gives for its result with the time. Null prints nothing: there was
 * nothing to do.
 */
export async function step<T>(
  doing: string,
  work: () => Promise<T>,
  done: (result: T) => string | null,
): Promise<T> {
  const started = performance.now();
  const stop = showProgress(doing, started);
  const result = await work().finally(stop);
  const line = done(result);
  if (line) console.log(`✓ ${line} (${secondsSince(started)})`);
  return result;
}

export function secondsSince(started: number): string {
  const seconds = (performance.now() - started) / 1000;
  return `${seconds < 10 ? seconds.toFixed(1) : Math.round(seconds)} s`;
}

function showProgress(doing: string, started: number): () => void {
  const out = process.stdout;
  if (!out.isTTY) return () => {};
  let frame = 0;
  const timer = setInterval(() => {
    out.write(`${CLEAR_LINE}${FRAMES[frame++ % FRAMES.length]} ${doing} ${secondsSince(started)}`);
  }, 100);
  return () => {
    clearInterval(timer);
    if (frame > 0) out.write(CLEAR_LINE);
  };
}
