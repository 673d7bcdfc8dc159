import type { IncomingHttpHeaders } from "node:http";
import { isIP } from "node:net";

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

/**
 * Each proxy appends the address it was called from, so the n-th entry from the right is what the
 * n-th proxy saw; everything left of it is hearsay.
 */
export function clientAddress(
  forwardedFor: string | string[] | undefined,
  socketAddress: string,
  hops: number,
): string {
  if (hops > 0) {
    const entries = [forwardedFor ?? []].flat().join(",").split(",");
    const address = plainAddress(entries.at(-hops) ?? "");
    // Fewer entries than proxies, or no address: somebody came around the proxies.
    if (address) return address;
  }
  return plainAddress(socketAddress) ?? "unknown";
}

/** Without brackets, port, zone and the prefix of an IPv4 address in IPv6; null if it is no address. */
function plainAddress(text: string): string | null {
  const address = text
    .trim()
    .replace(/^\[(.*)\](:\d+)?$/, "$1")
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, "$1")
    .replace(/%.*$/, "")
    .replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, "");
  return isIP(address) ? address.toLowerCase() : null;
}

function isForwarding(header: string): boolean {
  return header.startsWith("x-forwarded-") || header === "forwarded" || header === "x-real-ip";
}
