/**
 * Cuts a client's bytes into turns: the messages up to the one after which PostgreSQL says "ready for
 * query". No message of another client may come into a turn.
 */

const SYNC = "S".charCodeAt(0);
const QUERY = "Q".charCodeAt(0);
const FLUSH = "H".charCodeAt(0);
const TERMINATE = "X".charCodeAt(0);

const SSL_REQUEST = 80877103;
const GSS_REQUEST = 80877104;
const CANCEL_REQUEST = 80877102;

const READY_FOR_QUERY = "Z".charCodeAt(0);
const IDLE = "I".charCodeAt(0);

export type Turn =
  | { kind: "startup" | "query"; bytes: Buffer }
  /** The client wants the answers so far and goes on with the same turn. */
  | { kind: "part"; bytes: Buffer }
  | { kind: "encryption" }
  | { kind: "goodbye" };

export class TurnReader {
  #started = false;
  #unread: Buffer = Buffer.alloc(0);
  #waiting: Buffer[] = [];

  read(chunk: Buffer): Turn[] {
    this.#unread = Buffer.concat([this.#unread, chunk]);
    const turns: Turn[] = [];
    for (let message = this.#nextMessage(); message; message = this.#nextMessage()) {
      const turn = this.#started ? this.#turnEndingWith(message) : this.#greeting(message);
      if (turn) turns.push(turn);
    }
    return turns;
  }

  #nextMessage(): Buffer | null {
    // Only the messages before the session starts have no type byte.
    const lengthAt = this.#started ? 1 : 0;
    if (this.#unread.length < lengthAt + 4) return null;
    const length = lengthAt + this.#unread.readInt32BE(lengthAt);
    if (this.#unread.length < length) return null;
    const message = this.#unread.subarray(0, length);
    this.#unread = this.#unread.subarray(length);
    return message;
  }

  #greeting(message: Buffer): Turn {
    const code = message.readInt32BE(4);
    if (code === SSL_REQUEST || code === GSS_REQUEST) return { kind: "encryption" };
    if (code === CANCEL_REQUEST) return { kind: "goodbye" };
    this.#started = true;
    return { kind: "startup", bytes: message };
  }

  #turnEndingWith(message: Buffer): Turn | null {
    const type = message[0];
    if (type === TERMINATE) return { kind: "goodbye" };
    this.#waiting.push(message);
    if (type !== SYNC && type !== QUERY && type !== FLUSH) return null;
    const bytes = Buffer.concat(this.#waiting);
    this.#waiting = [];
    return { kind: type === FLUSH ? "part" : "query", bytes };
  }
}

/** Whether the last thing in a reply is "ready for query, no transaction open". */
export function endsIdle(reply: Buffer): boolean {
  return (
    reply.length >= 6 &&
    reply[reply.length - 6] === READY_FOR_QUERY &&
    reply.readInt32BE(reply.length - 5) === 5 &&
    reply[reply.length - 1] === IDLE
  );
}
