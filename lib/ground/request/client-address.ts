import ipaddr from "ipaddr.js";

/**
 * The n-th trusted proxy has written the n-th entry of X-Forwarded-For from the right; everything
 * left of it may be forged.
 */
export function clientAddress(
  forwardedFor: string | string[] | undefined,
  socketAddress: string,
  hops: number,
): string {
  if (hops > 0) {
    const entries = [forwardedFor ?? []].flat().join(",").split(",");
    const address = canonical(entries.at(-hops) ?? "");
    // Too few entries or no address: somebody came around the proxies.
    if (address) return address;
  }
  return canonical(socketAddress) ?? "unknown";
}

/** IPv6 as its /64, which one customer has at least (RFC 6177). This machine's addresses are one. */
export function networkOf(address: string): string {
  const plain = canonical(address);
  if (!plain) return "unknown";
  if (ipaddr.parse(plain).range() === "loopback") return "loopback";
  if (ipaddr.IPv4.isValid(plain)) return plain;
  return `${ipaddr.IPv6.networkAddressFromCIDR(`${plain}/64`)}/64`;
}

function canonical(text: string): string | null {
  const address = text
    .trim()
    .replace(/^\[(.*)\](:\d+)?$/, "$1")
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, "$1")
    .replace(/%.*$/, "");
  const isAddress = ipaddr.IPv4.isValidFourPartDecimal(address) || ipaddr.IPv6.isValid(address);
  return isAddress ? ipaddr.process(address).toString() : null;
}
