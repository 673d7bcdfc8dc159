import ipaddr from "ipaddr.js";

/**
 * The address a request came from. Each proxy appends the address it was called from, so the n-th
 * entry of X-Forwarded-For from the right is what the n-th trusted proxy saw; everything left of it
 * is hearsay, and without a trusted proxy all of it is.
 *
 * @param hops how many proxies of ours stand in front of the server
 * @returns the canonical address, or "unknown"
 */
export function clientAddress(
  forwardedFor: string | string[] | undefined,
  socketAddress: string,
  hops: number,
): string {
  if (hops > 0) {
    const entries = [forwardedFor ?? []].flat().join(",").split(",");
    const address = canonical(entries.at(-hops) ?? "");
    // Fewer entries than proxies, or no address: somebody came around the proxies.
    if (address) return address;
  }
  return canonical(socketAddress) ?? "unknown";
}

/**
 * What to count for an address: an IPv4 address itself; of IPv6 the /64, of which one customer has
 * at least all (RFC 6177). This machine has an address of either kind, and is one.
 */
export function networkOf(address: string): string {
  const plain = canonical(address);
  if (!plain) return "unknown";
  if (ipaddr.parse(plain).range() === "loopback") return "loopback";
  if (ipaddr.IPv4.isValid(plain)) return plain;
  return `${ipaddr.IPv6.networkAddressFromCIDR(`${plain}/64`)}/64`;
}

/** Without brackets, port and zone, IPv4 in IPv6 as IPv4; null if it is no address. */
function canonical(text: string): string | null {
  const address = text
    .trim()
    .replace(/^\[(.*)\](:\d+)?$/, "$1")
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, "$1")
    .replace(/%.*$/, "");
  const isAddress = ipaddr.IPv4.isValidFourPartDecimal(address) || ipaddr.IPv6.isValid(address);
  return isAddress ? ipaddr.process(address).toString() : null;
}
