import { AsyncLocalStorage } from "node:async_hooks";
import type { ServerResponse } from "node:http";
import { processState } from "@/lib/ground/process-state";

/**
 * The status of a page. Next's own way, notFound(), sends a document that stays blank without
 * JavaScript. So our server keeps the response where a page finds it while it renders.
 * @see https://github.com/vercel/next.js/discussions/53225 a status from a page
 * @see https://github.com/vercel/next.js/issues/62228 notFound() is not rendered on the server
 */
const served = processState<{ responses?: AsyncLocalStorage<ServerResponse> }>(
  "served",
  () => ({}),
);

/** For our server: inside `run` of what this gives, pages can set the status. */
export function openResponses(): AsyncLocalStorage<ServerResponse> {
  served.responses ??= new AsyncLocalStorage();
  return served.responses;
}

/**
 * Gives the page that is being rendered another status than 200.
 * @returns false where the response is out of reach: under any server but ours
 */
export function setPageStatus(status: number): boolean {
  const response = served.responses?.getStore();
  if (!response || response.headersSent) return false;

  response.statusCode = status;
  return true;
}

/** Whether our server serves the request, and has checked what its headers say. */
export const isBehindOurServer = () => served.responses !== undefined;
