import { expect, test } from "vitest";
import { clientAddress, settleForwarding } from "./forwarding";

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

test("every other forwarding header goes", () => {
  const headers = {
    host: "shop.example",
    "x-forwarded-for": "8.8.8.8",
    "x-forwarded-host": "evil.example",
    "x-forwarded-proto": "https",
    "x-forwarded-port": "443",
    forwarded: "for=8.8.8.8",
    "x-real-ip": "8.8.8.8",
  };
  settleForwarding(headers, SOCKET, 0, "shop.example");
  expect(headers).toEqual({
    host: "shop.example",
    "x-forwarded-for": SOCKET,
    "x-forwarded-proto": "http",
  });
});

test("a trusted proxy may say that the client came by https", () => {
  const headers = { "x-forwarded-for": "198.51.100.1", "x-forwarded-proto": "https" };
  settleForwarding(headers, SOCKET, 1, "shop.example");
  expect(headers).toMatchObject({
    "x-forwarded-for": "198.51.100.1",
    "x-forwarded-proto": "https",
  });
});

test("behind a proxy the shop goes by its public name, whatever Host and client say", () => {
  const headers = { host: "127.0.0.1:3000", "x-forwarded-host": "evil.example" };
  settleForwarding(headers, SOCKET, 1, "shop.example");
  expect(headers["x-forwarded-host"]).toBe("shop.example");
});
