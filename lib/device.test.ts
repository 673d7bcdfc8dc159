import { expect, test } from "vitest";
import { deviceName } from "@/lib/device";

const webkit = "AppleWebKit/537.36 (KHTML, like Gecko)";

test.each([
  [
    `Mozilla/5.0 (Linux; Android 14; Pixel 8) ${webkit} Chrome/120.0.0.0 Mobile Safari/537.36`,
    "Chrome on Android",
  ],
  [
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webkit} Chrome/120.0.0.0 Safari/537.36 Edg/120.0`,
    "Microsoft Edge on Windows",
  ],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.0 Mobile/15E148 Safari/604.1",
    "Safari on iOS",
  ],
  [
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:140.0) Gecko/20100101 Firefox/140.0",
    "Firefox on macOS",
  ],
])("%s is %s", (userAgent, name) => {
  expect(deviceName(userAgent)).toBe(name);
});

test.each([
  [null],
  [""],
  ["curl/8.5.0"],
  ["Your bank, call +1 555 0100/1.0 (trusted)"],
  ["<script>alert(1)</script>/1.0 x"],
  ["This device/1.0 "],
  ["x".repeat(100_000)],
])("a browser cannot call itself what it likes: %j", (userAgent) => {
  expect(deviceName(userAgent)).toBe("Unknown browser");
});
