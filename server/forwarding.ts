import type { IncomingHttpHeaders } from "node:http";
import { clientAddress } from "../lib/ground/request/client-address";

/**
 * Replaces what a client claims about itself with the address of its socket or, behind `hops` trusted
 * proxies, the address that the outermost of them saw. The app may then believe X-Forwarded-For.
 * @param publicHost the host of APP_URL
 */
export function settleForwarding(
  headers: IncomingHttpHeaders,
  socketAddress: string,
  hops: number,
  publicHost: string,
): void {
  const address = clientAddress(headers["x-forwarded-for"], socketAddress, hops);
  const protocol = hops > 0 ? headers["x-forwarded-proto"] : undefined;
  for (const name of Object.keys(headers)) {
    if (isForwarding(name)) delete headers[name];
  }
  headers["x-forwarded-for"] = address;
  headers["x-forwarded-proto"] = protocol === "https" ? "https" : "http";
  // Next compares a form's Origin with this. Host may be the name of a proxy.
  if (hops > 0) headers["x-forwarded-host"] = publicHost;
}

function isForwarding(header: string): boolean {
  return header.startsWith("x-forwarded-") || header === "forwarded" || header === "x-real-ip";
}
