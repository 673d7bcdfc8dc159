/** PostgreSQL's frontend messages that run a statement: simple Query and Execute. */
const RUNS = new Set(["Q".charCodeAt(0), "E".charCodeAt(0)]);

const SSL_REQUEST = 80877103;
const GSS_REQUEST = 80877104;

const TYPE = 1;
const LENGTH = 4;

/**
 * Counts the statements in what a client sends to PostgreSQL (protocol 3), however the bytes are cut
 * into chunks. Keeps the head of one message at most, never its contents.
 */
export class StatementReader {
  #isStarted = false;
  /** of the message that is being read: its head so far, and what is left of its body */
  #head: number[] = [];
  #left = 0;

  /** Takes what arrived; gives how many statements begin in it. */
  read(chunk: Uint8Array): number {
    let statements = 0;
    for (let at = 0; at < chunk.length; ) {
      if (this.#left > 0) {
        const skipped = Math.min(this.#left, chunk.length - at);
        this.#left -= skipped;
        at += skipped;
        continue;
      }
      this.#head.push(chunk[at++] ?? 0);
      if (this.#head.length === this.#headLength) statements += this.#endHead();
    }
    return statements;
  }

  // Only the messages before the session have no type; their first word tells what they are.
  get #headLength(): number {
    return this.#isStarted ? TYPE + LENGTH : LENGTH + LENGTH;
  }

  #endHead(): number {
    const head = Buffer.from(this.#head);
    this.#head = [];
    if (this.#isStarted) {
      this.#left = head.readInt32BE(TYPE) - LENGTH;
      return RUNS.has(head[0] ?? 0) ? 1 : 0;
    }
    this.#left = head.readInt32BE(0) - head.length;
    const code = head.readInt32BE(LENGTH);
    this.#isStarted = code !== SSL_REQUEST && code !== GSS_REQUEST;
    return 0;
  }
}
