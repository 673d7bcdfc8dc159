import { createServer as createWebServer } from "node:http";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";
import { StatementReader } from "./statement-reader";

export interface StatementCounter {
  /** the database's address with this counter in between */
  databaseUrl: string;
  /** answers a GET with the statements so far, for other processes */
  countUrl: string;
  close: () => Promise<void>;
}

/**
 * Stands between the app and its database and counts the statements that go over the wire, BEGIN and
 * COMMIT among them. The connection must not be encrypted.
 */
export async function openStatementCounter(databaseUrl: string): Promise<StatementCounter> {
  const { hostname, port } = new URL(databaseUrl);
  const target = { host: hostname.replace(/^\[|\]$/g, ""), port: Number(port || 5432) };
  const sockets = new Set<Socket>();
  let statements = 0;

  const proxy = createServer({ noDelay: true }, (client) => {
    const reader = new StatementReader();
    const database = connect({ ...target, noDelay: true });
    client.on("data", (chunk: Buffer) => {
      statements += reader.read(chunk);
    });
    join(client, database, sockets);
  });
  const counts = createWebServer((_, response) => response.end(String(statements)));

  const [proxyPort, countPort] = [await listen(proxy), await listen(counts)];
  const url = new URL(databaseUrl);
  url.host = `127.0.0.1:${proxyPort}`;
  return {
    databaseUrl: url.href,
    countUrl: `http://127.0.0.1:${countPort}`,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      counts.closeAllConnections();
      await Promise.all([proxy, counts].map((server) => closed(server)));
    },
  };
}

export async function statementsAt(countUrl: string): Promise<number> {
  return Number(await (await fetch(countUrl)).text());
}

function join(client: Socket, database: Socket, sockets: Set<Socket>): void {
  for (const [one, other] of [
    [client, database],
    [database, client],
  ] as const) {
    sockets.add(one);
    one.pipe(other);
    // Without a listener a reset connection would end the process.
    one.on("error", () => one.destroy());
    one.once("close", () => {
      sockets.delete(one);
      other.destroy();
    });
  }
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => resolve((server.address() as AddressInfo).port));
  });
}

const closed = (server: Server) => new Promise((resolve) => server.close(resolve));
