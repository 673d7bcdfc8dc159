import { describe, expect, test } from "vitest";
import { nextPath } from "@/lib/ground/request/next-path";

const FALLBACK = "/account";

describe("a visitor is led on", () => {
  test.each([
    "/",
    "/cart",
    "/products/enamel-mug",
    "/?category=kitchen&search=mug",
    "/products/enamel-mug?from=home#details",
    "/search?q=a%2Fb%26c",
    "/orders//double",
    "/%2F%2Fevil.example",
  ])("to %s as it was written", (wanted) => {
    expect(nextPath(wanted, FALLBACK)).toBe(wanted);
  });

  test("to the page that a path with dots comes to", () => {
    expect(nextPath("/products/../cart?a=1#b", FALLBACK)).toBe("/cart?a=1#b");
  });
});

describe("nobody is led off this site", () => {
  test.each([
    "//evil.example",
    "///evil.example",
    "/\\evil.example",
    "\\/evil.example",
    "\\\\evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    "/\r\n/evil.example",
    "\t//evil.example",
    " //evil.example",
    "/.//evil.example",
    "/..//evil.example",
    "/cart/..//evil.example",
    "/%2e//evil.example",
    "/.\\evil.example/..//evil.example",
    "//this-site.invalid:99999",
    "//user:secret@evil.example",
    "https:evil.example",
    "https://evil.example",
    "HTTPS://evil.example/cart",
    "javascript:alert(1)",
    "data:text/html,hi",
    "evil.example",
    "?next=//evil.example",
    "",
  ])("by %j", (wanted) => {
    expect(nextPath(wanted, FALLBACK)).toBe(FALLBACK);
  });

  // What a browser makes of the answer is what counts, whichever form the answer takes.
  test.each([
    "/%09/evil.example",
    "/%5Cevil.example",
    "/%2F/evil.example",
    "/@evil.example",
    "/.evil.example",
  ])("by %j, which stays a path here", (wanted) => {
    const { origin } = new URL(nextPath(wanted, FALLBACK), "https://shop.example");
    expect(origin).toBe("https://shop.example");
  });

  test.each([undefined, null, 7, {}, ["/cart"], ["//evil.example"], new File([], "cart")])(
    "by something that is no text: %o",
    (wanted) => {
      expect(nextPath(wanted, FALLBACK)).toBe(FALLBACK);
    },
  );
});
