import { describe, expect, test } from "vitest";
import { isSelfDeclaredBot } from "@/lib/ground/request/self-declared-bot";

const bots = {
  Googlebot: "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
  "Googlebot as a phone":
    "Mozilla/5.0 (Linux; Android 6.0.1; Nexus 5X Build/MMB29P) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
  bingbot: "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)",
  GPTBot:
    "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2; +https://openai.com/gptbot)",
  "Facebook's preview": "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)",
  curl: "curl/8.5.0",
  "nothing at all": "",
  "only spaces": "  ",
};

const browsers = {
  Chrome:
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36",
  Firefox: "Mozilla/5.0 (X11; Linux x86_64; rv:142.0) Gecko/20100101 Firefox/142.0",
  "Safari on a phone":
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1",
  "Chrome without a window":
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/140.0.0.0 Safari/537.36",
};

describe("a request says that it is a bot's", () => {
  test.each(Object.entries(bots))("when it comes from %s", (_name, userAgent) => {
    expect(isSelfDeclaredBot(userAgent)).toBe(true);
  });

  test("when it does not say what it comes from", () => {
    expect(isSelfDeclaredBot(null)).toBe(true);
  });
});

describe("a request says no such thing", () => {
  test.each(Object.entries(browsers))("when it comes from %s", (_name, userAgent) => {
    expect(isSelfDeclaredBot(userAgent)).toBe(false);
  });
});
