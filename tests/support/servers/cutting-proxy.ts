import { type AddressInfo, connect, createServer, type Socket } from "node:net";

export interface CuttingProxy {
  /** the database's address with this proxy in between */
  databaseUrl: string;
  /** Cuts the connection of the next transaction that commits: after the COMMIT went, before its answer. */
  cutNextCommit: () => void;
  cuts: () => number;
  /** Takes the database away: ends every connection, and refuses new ones. */
  cutOff: () => void;
  close: () => Promise<void>;
}

/** Stands between the app and its database and breaks the connection at the worst moment there is. */
export async function openCuttingProxy(databaseUrl: string): Promise<CuttingProxy> {
  const { hostname, port } = new URL(databaseUrl);
  const open = new Set<Socket>();
  let isArmed = false;
  let isCutOff = false;
  let cuts = 0;
  const proxy = createServer({ noDelay: true }, (client) => {
    const database = connect({ host: hostname, port: Number(port || 5432), noDelay: true });
    let isCut = false;
    open.add(client);
    if (isCutOff) client.destroy();
    client.on("data", (chunk: Buffer) => {
      if (isArmed && chunk.includes("COMMIT")) {
        isArmed = false;
        isCut = true;
        cuts += 1;
      }
      database.write(chunk);
    });
    // The answer shows that the database has committed; the app never sees it.
    database.on("data", (chunk: Buffer) => {
      if (isCut) client.destroy();
      else client.write(chunk);
    });
    for (const socket of [client, database]) {
      socket.on("error", () => socket.destroy());
      socket.once("close", () => (socket === client ? database : client).destroy());
    }
    client.once("close", () => open.delete(client));
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  const url = new URL(databaseUrl);
  url.host = `127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  return {
    databaseUrl: url.href,
    cutNextCommit: () => {
      isArmed = true;
    },
    cuts: () => cuts,
    cutOff: () => {
      isCutOff = true;
      for (const client of open) client.destroy();
    },
    close: () => new Promise((resolve) => proxy.close(() => resolve())),
  };
}
