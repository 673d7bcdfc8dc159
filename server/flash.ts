import type { IncomingMessage, ServerResponse } from "node:http";
import { flashCookie } from "@/lib/ground/cookies/cookie-table";
import { RSC_HEADER } from "./next-internals/request-headers";

const FORGOTTEN = `${flashCookie.name}=; Path=/; Max-Age=0; SameSite=Lax`;

/**
 * Has the browser forget what an action said, with the page that says it. A page that renders cannot
 * set cookies, and without JavaScript nothing else would: the next pages would say it again.
 */
export function forgetShownFlash(request: IncomingMessage, response: ServerResponse): void {
  if (!isDocument(request) || !holdsFlash(request)) return;

  const writeHead = response.writeHead as (status: number, ...rest: never[]) => ServerResponse;
  response.writeHead = ((status: number, ...rest: never[]) => {
    // A redirect shows nothing: the page that it leads to does.
    if (status === 200 && !response.headersSent) response.appendHeader("Set-Cookie", FORGOTTEN);
    return writeHead.call(response, status, ...rest);
  }) as typeof response.writeHead;
}

const isDocument = ({ method, headers }: IncomingMessage) =>
  method === "GET" && !headers[RSC_HEADER] && Boolean(headers.accept?.includes("text/html"));

const holdsFlash = ({ headers }: IncomingMessage) =>
  (headers.cookie ?? "").split(/; */).some((pair) => pair.startsWith(`${flashCookie.name}=`));
