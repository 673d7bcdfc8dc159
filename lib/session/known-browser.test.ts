import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { knownHere, rememberBrowser } from "@/lib/session/known-browser";
import { browser } from "@/tests/support/requests/browser";

beforeEach(() => browser.forgetAll());

const NAME = "known-browser";
const here = async (...ids: string[]) => (await knownHere(ids)).userIds;

describe("a browser", () => {
  test("is known to who signed in on it, and to nobody else", async () => {
    const [ada, eve] = [randomUUID(), randomUUID()];
    expect(await here(ada)).toEqual([]);
    await rememberBrowser(ada);
    expect(await here(ada, eve)).toEqual([ada]);
  });

  test("is known to a family, of whom it remembers the last five, and stays itself", async () => {
    const family = Array.from({ length: 6 }, () => randomUUID());
    for (const one of family) await rememberBrowser(one);
    expect(await here(...family)).toEqual(family.slice(1));

    const { browser: before } = await knownHere(family);
    await rememberBrowser(family[1] ?? "");
    expect((await knownHere(family)).browser).toBe(before);
    expect(await here(...family)).toEqual(family.slice(1));
  });

  test("cannot make itself known: no part of a cookie fits another browser or account", async () => {
    const [ada, eve] = [randomUUID(), randomUUID()];
    await rememberBrowser(ada);
    const [id = "", mark = ""] = browser.value(NAME)?.split(".") ?? [];
    browser.forgetAll();
    await rememberBrowser(eve);
    const [ownId = ""] = browser.value(NAME)?.split(".") ?? [];

    const forged = [
      `${ownId}.${mark}`,
      `${id}.`,
      id,
      `.${mark}`,
      "",
      "..",
      `${id}.${mark}x`,
      "x".repeat(9999),
    ];
    for (const cookie of forged) {
      browser.hold(NAME, cookie);
      expect(await here(ada)).toEqual([]);
    }
    browser.hold(NAME, `${id}.${mark}`);
    expect(await here(ada)).toEqual([ada]);
  });
});
