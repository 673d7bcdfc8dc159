import { AsyncLocalStorage } from "node:async_hooks";
import { createServer, type ServerResponse } from "node:http";
import next from "next";
import { processState } from "../lib/ground/process-state";
import type { Served } from "../lib/ground/request/response-status";
import { coverFaults } from "./faults";
import { settleForwarding } from "./forwarding";

/**
 * The production server: Next behind a door of our own, because Next believes a client's
 * X-Forwarded-For and would wait for open requests without end. `npm start` starts it.
 */

/** In milliseconds: what open requests get after SIGTERM. */
const GRACE = 18_000;
/** In milliseconds: what the app gets to say whether it reaches its database. */
const PATIENCE = 1_000;
/** In milliseconds: longer than load balancers keep an idle connection, so that they close it. */
const KEEP_ALIVE = 65_000;

const port = Number(process.env.PORT ?? 3000);
const hops = Number(process.env.TRUSTED_PROXY_HOPS ?? 0);
const publicUrl = new URL(process.env.APP_URL ?? `http://localhost:${port}`);
let isStopping = false;
let asked: Promise<boolean> | undefined;

// Where Next asks itself for the page an action redirects to; otherwise it would go by the client's protocol.
process.env.__NEXT_PRIVATE_ORIGIN ??= `http://localhost:${port}`;

const app = next({ dev: false, port });
const handle = app.getRequestHandler();
await app.prepare();

// How lib/ground/request/response-status.ts finds the response. Next's own navigations keep Next's own way.
const responses = new AsyncLocalStorage<ServerResponse>();
processState<Served>("served", () => ({})).responses = responses;

const server = createServer((request, response) => {
  settleForwarding(request.headers, request.socket.remoteAddress ?? "", hops, publicUrl.host);
  if (publicUrl.protocol === "https:") {
    response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
  }
  if (isStopping) response.setHeader("Connection", "close");
  coverFaults(request, response, isReady);
  if (request.headers.rsc) void handle(request, response);
  else void responses.run(response, () => handle(request, response));
});
server.keepAliveTimeout = KEEP_ALIVE;
server.listen(port, () => {
  console.log(`Guestlane is at ${publicUrl.origin}`);
});

for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, stop);

/** Faults come in crowds when the database goes: they share one question to it. */
function isReady(): Promise<boolean> {
  if (isStopping) return Promise.resolve(true);
  asked ??= askHealth().finally(() => {
    asked = undefined;
  });
  return asked;
}

async function askHealth(): Promise<boolean> {
  const answer = await fetch(`http://localhost:${port}/api/health/ready`, {
    signal: AbortSignal.timeout(PATIENCE),
  }).catch(() => null);
  return answer?.ok ?? false;
}

function stop(): void {
  if (isStopping) return;
  isStopping = true;
  setTimeout(() => process.exit(), GRACE).unref();
  server.close(async () => {
    await app.close();
    process.exit();
  });
}
