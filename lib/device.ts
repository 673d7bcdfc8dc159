import Bowser from "bowser";

/** Of a user agent, as much as names a browser: nobody keeps us busy with an endless one. */
const LONGEST = 512;
const UNKNOWN = "Unknown browser";

// A browser that is not on the list is called by whatever it says of itself, so only these count.
const BROWSERS = new Set([
  "Brave",
  "Chrome",
  "Chromium",
  "DuckDuckGo",
  "Electron",
  "Epiphany",
  "Firefox",
  "Focus",
  "Internet Explorer",
  "Ladybird",
  "LibreWolf",
  "Microsoft Edge",
  "NAVER Whale Browser",
  "Opera",
  "Pale Moon",
  "QQ Browser",
  "Safari",
  "Samsung Internet for Android",
  "SeaMonkey",
  "UC Browser",
  "Vivaldi",
  "WeChat",
  "Yandex Browser",
]);
const SYSTEMS = new Set(["Android", "Chrome OS", "HarmonyOS", "iOS", "Linux", "macOS", "Windows"]);

/** What a browser calls itself, for people: "Chrome on Android". It may lie, but only in known words. */
export function deviceName(userAgent: string | null): string {
  if (!userAgent) return UNKNOWN;
  const { browser, os } = Bowser.parse(userAgent.slice(0, LONGEST));
  const name = BROWSERS.has(browser.name ?? "") ? browser.name : UNKNOWN;
  return SYSTEMS.has(os.name ?? "") ? `${name} on ${os.name}` : `${name}`;
}
