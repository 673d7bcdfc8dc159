import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { alwaysAnswered } from "./always-answered";

const form = new FormData();
form.set("city", "Graz");
form.set("password", "hunter2 hunter2");

const failing = (error: unknown) => alwaysAnswered(() => Promise.reject(error))(null, form);
const marked = (digest: string) => Object.assign(new Error("Marked by Next"), { digest });

describe("in the browser", () => {
  beforeEach(() => vi.stubGlobal("window", {}));
  afterEach(() => vi.unstubAllGlobals());

  test("what the shop answers is the answer", async () => {
    const answered = alwaysAnswered(async () => ({ ok: true, message: "Done." }));
    expect(await answered(null, form)).toEqual({ ok: true, message: "Done." });
  });

  test.each([
    ["a lost request", new TypeError("Failed to fetch")],
    ["a gateway's page", new Error("An unexpected response was received from the server.")],
  ])("%s is a refusal that keeps what was typed, but no password", async (_what, error) => {
    expect(await failing(error)).toEqual({
      ok: false,
      message: "The shop could not be reached. Check your connection and try again.",
      values: { city: "Graz" },
    });
  });

  test.each([
    ["a redirect", marked("NEXT_REDIRECT;push;/cart;303;")],
    ["a fault of the shop", marked("3141592653")],
  ])("%s goes on as it is", async (_what, error) => {
    await expect(failing(error)).rejects.toBe(error);
  });
});

test("on the server it is the action itself, which a form can be posted to", () => {
  const action = async () => ({ ok: true }) as const;
  expect(alwaysAnswered(action)).toBe(action);
});
