import type { IncomingMessage, ServerResponse } from "node:http";
import { faultPage } from "./fault-page";
import { node, replaceErrorShell } from "./next-internals/error-shell";

const RETRY_AFTER_SECONDS = 30;

const BODY_HEADERS = ["content-encoding", "content-length", "etag", "link", "transfer-encoding"];

/**
 * Answers a fault with a whole page in place of Next's shell.
 * @param isReady whether the app can reach its database; asked only once there is a fault
 */
export function coverFaults(
  request: IncomingMessage,
  response: ServerResponse,
  isReady: () => Promise<boolean>,
): void {
  replaceErrorShell(response, async () => {
    const isOutage = !(await isReady());
    const page = faultPage(isOutage, request.headers.cookie);
    for (const name of BODY_HEADERS) response.removeHeader(name);
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.setHeader("Content-Length", Buffer.byteLength(page));
    response.setHeader("Cache-Control", "private, no-store");
    if (isOutage) response.setHeader("Retry-After", RETRY_AFTER_SECONDS);
    response.statusMessage = "";
    node.writeHead.call(response, isOutage ? 503 : response.statusCode);
    node.end.call(response, request.method === "HEAD" ? "" : page, "utf8");
  });
}
