import { createServer, type Server, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import type { PGlite } from "@electric-sql/pglite";
import { endsIdle, type Turn, TurnReader } from "./turns";

/** A client that keeps a transaction open and says nothing for this long makes everybody wait. */
const IDLE_IN_TRANSACTION = 30_000;

export type SocketServer = {
  port: number;
  untilUnused: (timeoutMs: number) => Promise<void>;
  close: () => Promise<void>;
};

export function addressOf(port: number): string {
  return `postgresql://postgres@127.0.0.1:${port}/postgres`;
}

/**
 * Serves one PGlite to many PostgreSQL clients on 127.0.0.1. There is one session for all of them, so
 * a client keeps it from its first message until PostgreSQL is idle again: for a whole transaction
 * if it opens one. pglite-socket changes clients after each message, which mixes two clients' Parse
 * and Bind: one gets "portal does not exist", or the other's rows.
 */
export async function serve(db: PGlite, port = 0): Promise<SocketServer> {
  const session = new SharedSession(db);
  const sockets = new Set<Socket>();
  const server = createServer({ noDelay: true }, (socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
    new Client(socket, session);
  });
  await listen(server, port);
  return {
    port: (server.address() as { port: number }).port,
    untilUnused: async (timeoutMs) => {
      const deadline = Date.now() + timeoutMs;
      while (sockets.size > 0 && Date.now() < deadline) await sleep(20);
    },
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
}

class SharedSession {
  readonly #db: PGlite;
  #owner: Client | null = null;
  #queue: { client: Client; resume: () => void }[] = [];

  constructor(db: PGlite) {
    this.#db = db;
  }

  async take(client: Client): Promise<void> {
    if (this.#owner === client) return;
    if (!this.#owner) {
      this.#owner = client;
      return;
    }
    await new Promise<void>((resume) => this.#queue.push({ client, resume }));
  }

  async run(bytes: Buffer): Promise<Buffer> {
    return Buffer.from(await this.#db.execProtocolRaw(bytes));
  }

  give(client: Client): void {
    if (this.#owner !== client) return;
    const next = this.#queue.shift();
    this.#owner = next?.client ?? null;
    next?.resume();
  }

  async abandon(client: Client): Promise<void> {
    this.#queue = this.#queue.filter((waiting) => waiting.client !== client);
    if (this.#owner !== client) return;
    // PostgreSQL reads nothing else before the Sync of an open pipeline.
    await this.run(Buffer.from([0x53, 0, 0, 0, 4]));
    await this.#db.exec("ROLLBACK");
    this.give(client);
  }
}

class Client {
  readonly #reader = new TurnReader();
  readonly #socket: Socket;
  readonly #session: SharedSession;
  #work: Promise<void> = Promise.resolve();
  #silence: NodeJS.Timeout | undefined;

  constructor(socket: Socket, session: SharedSession) {
    this.#socket = socket;
    this.#session = session;
    socket.on("data", (chunk) => this.#enqueue(this.#reader.read(chunk)));
    // Without a listener a reset connection would end the process.
    socket.on("error", () => socket.destroy());
    socket.once("close", () => this.#leave());
  }

  #enqueue(turns: Turn[]): void {
    for (const turn of turns) {
      this.#work = this.#work
        .then(() => this.#answer(turn))
        .catch(() => void this.#socket.destroy());
    }
  }

  async #answer(turn: Turn): Promise<void> {
    if (turn.kind === "goodbye") return void this.#socket.end();
    if (turn.kind === "encryption") return void this.#socket.write("N");

    clearTimeout(this.#silence);
    await this.#session.take(this);
    if (this.#socket.destroyed) return this.#session.give(this);
    const reply = await this.#session.run(turn.bytes);
    this.#socket.write(reply);
    if (turn.kind !== "part" && endsIdle(reply)) return this.#session.give(this);
    this.#silence = setTimeout(() => this.#socket.destroy(), IDLE_IN_TRANSACTION);
  }

  #leave(): void {
    clearTimeout(this.#silence);
    this.#work = this.#work.then(() => this.#session.abandon(this)).catch(() => undefined);
  }
}
