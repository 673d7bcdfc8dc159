import { ServerResponse } from "node:http";

/**
 * The shell that Next sends when a page throws: a document that stays blank until scripts have run,
 * and for good without JavaScript. Next offers nothing that could replace it, so the methods of the
 * response are.
 *
 * @see https://github.com/vercel/next.js/issues/62228 what is thrown is not rendered on the server
 * @see https://github.com/vercel/next.js/pull/98455 a fix that is not merged
 */

/** Node's own methods: `next start` and `handle` put theirs over those of a response. */
export const node = ServerResponse.prototype;

/**
 * Swallows an error's shell and lets `sendPage` answer instead, with Node's own methods.
 *
 * @param sendPage called once, when Next believes that the shell is complete
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

/** Calls the last argument of a write that was swallowed, if it is a function. */
function callBack(chunk: unknown[]): void {
  const last = chunk.at(-1);
  if (typeof last === "function") last();
}
