import {
  createServer,
  type IncomingMessage,
  type ServerResponse,
  request as send,
} from "node:http";
import type { AddressInfo } from "node:net";

interface Stored {
  headers: IncomingMessage["headers"];
  body: Buffer;
}

export interface CachingProxy {
  url: string;
  hits: () => number;
  forwardTo: (origin: string) => void;
  close: () => Promise<void>;
}

/**
 * A shared cache at its greediest: it keeps every answer to a GET that RFC 9111 does not forbid it to
 * keep, looks at nothing but the address, and gives it to whoever asks next.
 */
export async function openCachingProxy(): Promise<CachingProxy> {
  const store = new Map<string, Stored>();
  let origin = "";
  let hits = 0;

  const server = createServer((request, response) => {
    const stored = request.method === "GET" && store.get(keyOf(request));
    if (!stored) return forward(request, response, origin, store);
    hits++;
    response.writeHead(200, stored.headers).end(stored.body);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));

  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    hits: () => hits,
    forwardTo: (to) => {
      origin = to;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function forward(
  request: IncomingMessage,
  response: ServerResponse,
  origin: string,
  store: Map<string, Stored>,
): void {
  const headers = { ...request.headers, "x-forwarded-for": request.socket.remoteAddress };
  const options = { method: request.method, headers };
  const asked = send(new URL(request.url ?? "/", origin), options, (answer) => {
    const chunks: Buffer[] = [];
    answer.on("data", (chunk) => chunks.push(chunk));
    answer.on("end", () => {
      const body = Buffer.concat(chunks);
      if (mayKeep(request, answer)) store.set(keyOf(request), { headers: answer.headers, body });
      response.writeHead(answer.statusCode ?? 502, answer.headers).end(body);
    });
  });
  asked.on("error", () => response.writeHead(502).end());
  request.pipe(asked);
}

// What a page is asked for as differs from what a click asks for; a cache that mixed those up would
// be broken for everybody.
const keyOf = ({ url, headers }: IncomingMessage) => `${url} ${headers.rsc ?? ""}`;

function mayKeep(request: IncomingMessage, answer: IncomingMessage): boolean {
  const control = answer.headers["cache-control"] ?? "";
  return request.method === "GET" && answer.statusCode === 200 && !/no-store|private/.test(control);
}
