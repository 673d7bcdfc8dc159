import "server-only";
import { headers } from "next/headers";
import { clientAddress } from "@/lib/ground/request/client-address";
import { env } from "@/lib/ground/settings/env";
import { isBehindOurServer } from "@/server/next-internals/page-status";

/**
 * server/server.ts leaves exactly one address in the header. Other servers are believed as far as
 * TRUSTED_PROXY_HOPS says.
 */
export async function requestAddress(): Promise<string> {
  const forwardedFor = (await headers()).get("x-forwarded-for") ?? undefined;
  return clientAddress(forwardedFor, "", isBehindOurServer() ? 1 : env.TRUSTED_PROXY_HOPS);
}
