import type { IncomingHttpHeaders } from "node:http";
import { clientAddress } from "../lib/ground/request/client-address";

/**
 * Replaces whatever a client claims about itself with what is known: the address of its socket or,
 * behind `hops` trusted proxies, the one the outermost of them saw. The app may then believe
 * X-Forwarded-For.
 *
 * @param publicHost the host of APP_URL, by which people know the shop behind its proxies
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
  // Next compares a form's Origin with this; a proxy may have put its own name into Host.
  if (hops > 0) headers["x-forwarded-host"] = publicHost;
}

function isForwarding(header: string): boolean {
  return header.startsWith("x-forwarded-") || header === "forwarded" || header === "x-real-ip";
}
