import { ServerResponse } from "node:http";

/**
 * When a page throws, Next sends a shell: a document that stays blank until scripts have run. Next
 * offers no way to replace it, so this replaces the methods of the response.
 * @see https://github.com/vercel/next.js/issues/62228 what is thrown is not rendered on the server
 * @see https://github.com/vercel/next.js/pull/98455 a fix that is not merged
 */

/** Node's own methods: Next puts its own over those of a response, to compress it. */
export const node = ServerResponse.prototype;

/**
 * Drops an error's shell and lets `sendPage` answer in its place.
 * @param sendPage must use the methods of `node`
 */
export function replaceErrorShell(response: ServerResponse, sendPage: () => Promise<void>): void {
  let isReplaced = false;
  let sending: Promise<void> | undefined;

  /** Decided before the first byte, and never changed after it. */
  const isShell = (status = response.statusCode) => {
    if (!response.headersSent) isReplaced ||= isErrorShell(status, response);
    return isReplaced;
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
    sending ??= sendPage().catch(() => void response.destroy());
    void sending.then(() => callBack(chunk));
    return response;
  }) as typeof node.end;
}

function isErrorShell(status: number, response: ServerResponse): boolean {
  return status >= 500 && String(response.getHeader("content-type")).startsWith("text/html");
}

function callBack(chunk: unknown[]): void {
  const last = chunk.at(-1);
  if (typeof last === "function") last();
}
