import { createReactServerErrorHandler } from "next/dist/server/app-render/create-error-handler";
import { redirect } from "next/navigation";
import { expect, test } from "vitest";
import { isFromServer } from "./server-errors";

test("Next gives a fault of the server a digest, which it sends to the browser", () => {
  const digestOf = createReactServerErrorHandler(false, false, new Map(), () => {});
  const fault = new Error("The shelf fell down.");
  expect(digestOf(fault)).toEqual(expect.any(String));
  expect(isFromServer(fault)).toBe(true);
});

test("a redirect has one, too", () => {
  try {
    redirect("/cart");
  } catch (error) {
    expect(isFromServer(error)).toBe(true);
  }
  expect.assertions(1);
});

test("a lost request has none", () => {
  expect(isFromServer(new TypeError("fetch failed"))).toBe(false);
});
