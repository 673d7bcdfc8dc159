import "server-only";
import { headers } from "next/headers";
import { clientAddress } from "@/lib/ground/request/client-address";
import { env } from "@/lib/ground/settings/env";
import { isBehindOurServer } from "@/server/next-internals/page-status";

/**
 * The address of whoever asks. server/server.ts leaves exactly one in X-Forwarded-For. Under any
 * other server the header is believed as far as TRUSTED_PROXY_HOPS says; at 0, in `next dev` too,
 * nobody can choose an address, so all of them share "unknown".
 */
export async function requestAddress(): Promise<string> {
  const forwardedFor = (await headers()).get("x-forwarded-for") ?? undefined;
  return clientAddress(forwardedFor, "", isBehindOurServer() ? 1 : env.TRUSTED_PROXY_HOPS);
}
