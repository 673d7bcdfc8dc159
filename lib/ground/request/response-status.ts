import "server-only";
import type { AsyncLocalStorage } from "node:async_hooks";
import type { ServerResponse } from "node:http";
import { processState } from "@/lib/ground/process-state";

/** Filled in by server/server.ts. */
export interface Served {
  responses?: AsyncLocalStorage<ServerResponse>;
}

const served = processState<Served>("served", () => ({}));

/**
 * Gives the page that is being rendered another status than 200. Next itself can only do so by
 * throwing, and then sends a document that stays blank without JavaScript.
 *
 * @returns false where the response is out of reach: anywhere but behind server/server.ts
 */
export function setStatus(status: number): boolean {
  const response = served.responses?.getStore();
  if (!response || response.headersSent) return false;

  response.statusCode = status;
  return true;
}

/** Whether server/server.ts serves the request, and has settled what its headers say. */
export const isBehindOurServer = () => served.responses !== undefined;
