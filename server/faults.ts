import { type IncomingMessage, ServerResponse } from "node:http";
import { faultPage } from "./fault-page";

/** In seconds. */
const RETRY_AFTER = 30;

/** What describes the body that is not sent. */
const OF_THE_BODY = ["content-encoding", "content-length", "etag", "link", "transfer-encoding"];

/** Node's own methods, whatever Next has put over those of a response. */
const node = ServerResponse.prototype;

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
  let isCovered = false;
  let sending: Promise<void> | undefined;

  /** Whether the response is a shell; said before its first byte, and true from then on. */
  const isShell = (status = response.statusCode) => {
    if (!response.headersSent) isCovered ||= isErrorShell(status, response);
    return isCovered;
  };

  // Node sends the head before the first byte by calling writeHead itself.
  response.writeHead = ((status: number, ...rest: never[]) => {
    if (isShell(status)) response.statusCode = status;
    else node.writeHead.call(response, status, ...rest);
    return response;
  }) as typeof node.writeHead;
  response.flushHeaders = () => {
    if (!isShell()) node.flushHeaders.call(response);
  };
  response.write = ((...chunk: Parameters<typeof node.write>) => {
    if (!isShell()) return node.write.apply(response, chunk);
    callBack(chunk);
    return true;
  }) as typeof node.write;
  response.end = ((...chunk: Parameters<typeof node.end>) => {
    if (!isShell()) return node.end.apply(response, chunk);
    sending ??= sendPage(request, response, isReady).catch(() => void response.destroy());
    void sending.then(() => callBack(chunk));
    return response;
  }) as typeof node.end;
}

function isErrorShell(status: number, response: ServerResponse): boolean {
  return status >= 500 && String(response.getHeader("content-type")).startsWith("text/html");
}

async function sendPage(
  request: IncomingMessage,
  response: ServerResponse,
  isReady: () => Promise<boolean>,
): Promise<void> {
  const isOutage = !(await isReady());
  const page = faultPage(isOutage, request.headers.cookie);
  for (const name of OF_THE_BODY) response.removeHeader(name);
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.setHeader("Content-Length", Buffer.byteLength(page));
  response.setHeader("Cache-Control", "private, no-store");
  if (isOutage) response.setHeader("Retry-After", RETRY_AFTER);
  response.statusMessage = "";
  node.writeHead.call(response, isOutage ? 503 : response.statusCode);
  node.end.call(response, request.method === "HEAD" ? "" : page, "utf8");
}

/** Of a write that came to nothing: the last argument, if any. */
function callBack(chunk: unknown[]): void {
  const last = chunk.at(-1);
  if (typeof last === "function") last();
}
