import { createServer } from "node:http";
import next from "next";
import { coverFaults } from "./faults";
import { forgetShownFlash } from "./flash";
import { settleForwarding } from "./forwarding";
import { openResponses } from "./next-internals/page-status";
import { RSC_HEADER } from "./next-internals/request-headers";
import { reachItselfAt } from "./next-internals/self-requests";

/**
 * The production server. Next alone believes a client's X-Forwarded-For, and at its end it would wait
 * for open requests for ever.
 */

/** How long open requests may finish after SIGTERM. */
const GRACE_MS = 18_000;
const HEALTH_TIMEOUT_MS = 1_000;
/** Longer than load balancers keep an idle connection: they should be the ones that close it. */
const KEEP_ALIVE_MS = 65_000;

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
  forgetShownFlash(request, response);
  // On a navigation inside the app a page has to say notFound(): Next knows no other 404 there.
  if (request.headers[RSC_HEADER]) void handle(request, response);
  else void responses.run(response, () => handle(request, response));
});
server.keepAliveTimeout = KEEP_ALIVE_MS;
server.listen(port, () => {
  console.log(`Guestlane is at ${publicUrl.origin}`);
});

for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, stop);

/** When the database fails, many requests fail at once: they share one question. */
function isReady(): Promise<boolean> {
  if (isStopping) return Promise.resolve(true);
  asked ??= askHealth().finally(() => {
    asked = undefined;
  });
  return asked;
}

async function askHealth(): Promise<boolean> {
  const answer = await fetch(`http://localhost:${port}/api/health/ready`, {
    signal: AbortSignal.timeout(HEALTH_TIMEOUT_MS),
  }).catch(() => null);
  return answer?.ok ?? false;
}

function stop(): void {
  if (isStopping) return;
  isStopping = true;
  setTimeout(() => process.exit(), GRACE_MS).unref();
  server.close(async () => {
    await app.close();
    process.exit();
  });
}
