import { describe, expect, test } from "vitest";
import { deviceName } from "@/lib/ground/request/device";

const android = "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko)";
const iPhone = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15";
const windows = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:127.0) Gecko/20100101";
const mac =
  "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko)";

describe("a device is called", () => {
  test.each([
    [`${android} Chrome/126.0.0.0 Mobile Safari/537.36`, "Chrome on Android"],
    [
      `${android} SamsungBrowser/25.0 Chrome/121.0 Mobile Safari/537.36`,
      "Samsung Internet on Android",
    ],
    [`${iPhone} (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1`, "Safari on iOS"],
    [`${windows} Firefox/127.0`, "Firefox on Windows"],
    [`${mac} Chrome/126.0 Safari/537.36 Edg/126.0`, "Microsoft Edge on macOS"],
  ])("by browser and system: %s", (userAgent, name) => {
    expect(deviceName(userAgent)).toBe(name);
  });

  test.each([
    null,
    "",
    "  ",
    "curl/8.0",
    "Your own phone, nothing to see/1.0",
    "<script>alert(1)</script>",
    "\u0000\u001b[31m\r\nSet-Cookie: a=b",
    "x".repeat(20_000),
    "Mozilla/5.0 ".repeat(2_000),
  ])("a browser, when it says nothing that we know: %j", (userAgent) => {
    expect(deviceName(userAgent)).toBe("A browser");
  });
});
