import { createServer } from "node:http";
import next from "next";
import { coverFaults } from "./faults";
import { settleForwarding } from "./forwarding";
import { openResponses } from "./next-internals/page-status";
import { RSC_HEADER } from "./next-internals/request-headers";
import { reachItselfAt } from "./next-internals/self-requests";

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

reachItselfAt(`http://localhost:${port}`);

const app = next({ dev: false, port });
const handle = app.getRequestHandler();
await app.prepare();

const responses = openResponses();

const server = createServer((request, response) => {
  settleForwarding(request.headers, request.socket.remoteAddress ?? "", hops, publicUrl.host);
  if (publicUrl.protocol === "https:") {
    response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
  }
  if (isStopping) response.setHeader("Connection", "close");
  coverFaults(request, response, isReady);
  // On a navigation inside the app a page has to say notFound(): Next knows no other 404 there.
  if (request.headers[RSC_HEADER]) void handle(request, response);
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
