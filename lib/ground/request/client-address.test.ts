import { describe, expect, test } from "vitest";
import { clientAddress, networkOf } from "@/lib/ground/request/client-address";

const SOCKET = "203.0.113.9";

test("without proxies a client cannot choose its address", () => {
  expect(clientAddress("198.51.100.1", SOCKET, 0)).toBe(SOCKET);
});

test("behind one proxy the address is the last one, whatever the client put before it", () => {
  expect(clientAddress("10.0.0.1, 8.8.8.8, 198.51.100.1", SOCKET, 1)).toBe("198.51.100.1");
});

test("behind two proxies the address is the second from the right", () => {
  expect(clientAddress("8.8.8.8, 198.51.100.1, 10.0.0.2", SOCKET, 2)).toBe("198.51.100.1");
});

test("a header sent in several lines counts as one", () => {
  expect(clientAddress(["8.8.8.8", "198.51.100.1"], SOCKET, 1)).toBe("198.51.100.1");
});

test("who came around the proxies is known by the socket", () => {
  expect(clientAddress(undefined, SOCKET, 1)).toBe(SOCKET);
  expect(clientAddress("198.51.100.1", SOCKET, 2)).toBe(SOCKET);
  expect(clientAddress("198.51.100.1, not an address", SOCKET, 1)).toBe(SOCKET);
  expect(clientAddress("198.51.100.1, ", SOCKET, 1)).toBe(SOCKET);
});

test.each([
  ["::ffff:192.0.2.7", "192.0.2.7"],
  ["192.0.2.7:5123", "192.0.2.7"],
  ["[2001:DB8::7]:5123", "2001:db8::7"],
  ["fe80::1%eth0", "fe80::1"],
])("one client has one spelling: %s", (written, plain) => {
  expect(clientAddress(written, SOCKET, 1)).toBe(plain);
});

test.each(["", "010.1.1.1", "1.2.3", "999.1.1.1", "2001:db8::1::2", "localhost"])(
  "%j is no address",
  (written) => {
    expect(clientAddress(written, "nor this", 1)).toBe("unknown");
  },
);

describe("what is counted", () => {
  test("is an IPv4 address, also one written in IPv6", () => {
    expect(networkOf("192.0.2.7")).toBe("192.0.2.7");
    expect(networkOf("::ffff:192.0.2.7")).toBe("192.0.2.7");
    expect(networkOf("::ffff:c000:207")).toBe("192.0.2.7");
  });

  test("is the /64 of an IPv6 address, however it is written", () => {
    for (const address of [
      "2001:db8:1:2::1",
      "2001:DB8:1:2:ffff:ffff:ffff:ffff",
      "2001:0db8:0001:0002:0:0:0:9",
    ]) {
      expect(networkOf(address)).toBe("2001:db8:1:2::/64");
    }
    expect(networkOf("2001:db8:1:3::1")).toBe("2001:db8:1:3::/64");
  });

  test("is one thing for this machine, which has several", () => {
    for (const address of ["127.0.0.1", "127.1.2.3", "::1", "::ffff:127.0.0.1"]) {
      expect(networkOf(address)).toBe("loopback");
    }
  });

  test("is one thing for everybody whose address is not known", () => {
    expect(networkOf("unknown")).toBe("unknown");
  });
});
