import { describe, expect, test } from "vitest";
import { isSigned, sign } from "@/lib/shop/payments/signature";

const body = '{"reference":"a"}';
const now = () => Math.floor(Date.now() / 1000);

describe("a signature", () => {
  test("is good for its own body, made with the secret just now", () => {
    expect(isSigned(body, sign(body, "secret"), "secret")).toBe(true);
  });

  test.each([-299, 299])("is good when the clocks are %d seconds apart", (apart) => {
    expect(isSigned(body, sign(body, "secret", now() + apart), "secret")).toBe(true);
  });

  test.each([-302, 302])("is too old or too new at %d seconds", (apart) => {
    expect(isSigned(body, sign(body, "secret", now() + apart), "secret")).toBe(false);
  });

  test.each([
    ["another body", '{"reference":"b"}', sign(body, "secret"), "secret"],
    ["another secret", body, sign(body, "other"), "secret"],
    ["an empty secret", body, sign(body, ""), ""],
    ["nothing", body, null, "secret"],
    ["an empty header", body, "", "secret"],
    ["no time", body, sign(body, "secret").replace(/t=\d+,/, ""), "secret"],
    ["another time", body, sign(body, "secret").replace(/t=\d+/, `t=${now() - 1}`), "secret"],
    ["half a signature", body, sign(body, "secret").slice(0, -2), "secret"],
  ])("is not %s", (_what, given, header, secret) => {
    expect(isSigned(given, header, secret)).toBe(false);
  });
});
