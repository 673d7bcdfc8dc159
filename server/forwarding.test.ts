import { expect, test } from "vitest";
import { settleForwarding } from "./forwarding";

const SOCKET = "203.0.113.9";

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
