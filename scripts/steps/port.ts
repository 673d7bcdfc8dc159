import { createServer } from "node:net";
import { Fault } from "../console/fault";

export async function requireFreePort(port: number, command: string): Promise<void> {
  if (await isFree(port)) return;
  throw new Fault(
    `Port ${port} is in use by another program: stop it, or choose another port with \`PORT=${port + 1} ${command}\`.`,
  );
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE") resolve(false);
      else if (error.code === "EACCES") reject(new Fault(`Port ${port} may only be used by root.`));
      else reject(error);
    });
    // No host: all interfaces, IPv6 and IPv4, as Next listens.
    server.listen(port, () => server.close(() => resolve(true)));
  });
}

export function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
