import type { IncomingMessage, ServerResponse } from "node:http";
import { faultPage } from "./fault-page";

/** In seconds. */
const RETRY_AFTER = 30;

/** What describes the body that is not sent. */
const OF_THE_BODY = ["content-encoding", "content-length", "etag", "link", "transfer-encoding"];

/**
 * Has the response carry a whole page wherever Next would send the shell of an error: that one stays
 * blank until scripts have run, and for good without JavaScript.
 *
 * @param isReady whether the app can reach its database; asked only once there is a fault
 */
export function coverFaults(
  request: IncomingMessage,
  response: ServerResponse,
  isReady: () => Promise<boolean>,
): void {
  const { writeHead, flushHeaders, write, end } = response;
  let isCovered = false;

  async function sendPage() {
    const isOutage = !(await isReady());
    for (const name of OF_THE_BODY) response.removeHeader(name);
    const page = faultPage(isOutage, request.headers.cookie);
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.setHeader("Content-Length", Buffer.byteLength(page));
    response.setHeader("Cache-Control", "private, no-store");
    if (isOutage) response.setHeader("Retry-After", RETRY_AFTER);
    writeHead.call(response, isOutage ? 503 : response.statusCode);
    end.call(response, request.method === "HEAD" ? "" : page, "utf8");
  }

  // Node sends the head before the first byte by calling writeHead itself, so this comes first.
  response.writeHead = ((status: number, ...rest: never[]) => {
    isCovered ||= isErrorShell(status, response);
    if (isCovered) response.statusCode = status;
    else writeHead.call(response, status, ...rest);
    return response;
  }) as typeof writeHead;
  response.flushHeaders = () => {
    if (!response.headersSent) isCovered ||= isErrorShell(response.statusCode, response);
    if (!isCovered) flushHeaders.call(response);
  };
  response.write = ((...chunk: Parameters<typeof write>) => {
    if (!isCovered && !response.headersSent) response.writeHead(response.statusCode);
    if (!isCovered) return write.apply(response, chunk);
    callBack(chunk);
    return true;
  }) as typeof write;
  response.end = ((...chunk: Parameters<typeof end>) => {
    if (!isCovered && !response.headersSent)
      isCovered = isErrorShell(response.statusCode, response);
    if (!isCovered) return end.apply(response, chunk);
    void sendPage().then(() => callBack(chunk));
    return response;
  }) as typeof end;
}

function isErrorShell(status: number, response: ServerResponse): boolean {
  return status >= 500 && String(response.getHeader("content-type")).startsWith("text/html");
}

/** Of a write that came to nothing: the last argument, if any. */
function callBack(chunk: unknown[]): void {
  const last = chunk.at(-1);
  if (typeof last === "function") last();
}
