const FRAMES = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"];
const CLEAR_LINE = "\r\u001b[2K";

let out: NodeJS.WriteStream = process.stdout;

/** From now on steps are told on stderr: stdout is left to an answer that programs read. */
export function tellOnStderr(): void {
  out = process.stderr;
}

/**
 * Runs one step of a command and shows it while it lasts.
 * @param doing a function is asked again while the step lasts
 * @param done the line for the result; null when there was nothing to do
 */
export async function step<T>(
  doing: string | (() => string),
  work: () => Promise<T>,
  done: (result: T) => string | null,
): Promise<T> {
  const started = performance.now();
  const stop = showProgress(doing, started);
  const result = await work().finally(stop);
  const line = done(result);
  if (line) out.write(`✓ ${line} (${secondsSince(started)})\n`);
  return result;
}

export function secondsSince(started: number): string {
  const seconds = (performance.now() - started) / 1000;
  return `${seconds < 10 ? seconds.toFixed(1) : Math.round(seconds)} s`;
}

function showProgress(doing: string | (() => string), started: number): () => void {
  if (!out.isTTY) return () => {};
  let frame = 0;
  const timer = setInterval(() => {
    const text = typeof doing === "string" ? doing : doing();
    out.write(`${CLEAR_LINE}${FRAMES[frame++ % FRAMES.length]} ${text} ${secondsSince(started)}`);
  }, 100);
  return () => {
    clearInterval(timer);
    if (frame > 0) out.write(CLEAR_LINE);
  };
}
