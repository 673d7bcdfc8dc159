import { beforeEach, expect, test, vi } from "vitest";
import { newsTold, newsToTell, tellNews } from "@/lib/members/account/account-news";
import { browser } from "@/tests/support/requests/browser";

vi.mock("next/headers", () => import("@/tests/support/requests/browser"));

beforeEach(() => browser.forgetAll());

test("there is nothing to say to who did nothing", async () => {
  expect(await newsToTell()).toBeNull();
});

test("what was done is said, and the same thing done twice is news twice", async () => {
  await tellNews("name");
  const first = await newsToTell();
  expect(first).toMatchObject({ news: "name", sentence: "Your name is changed." });

  await tellNews("name");
  const second = await newsToTell();
  expect(second?.sentence).toBe(first?.sentence);
  expect(second?.mark).not.toBe(first?.mark);
});

test("the newest news is said alone", async () => {
  await tellNews("name");
  await tellNews("password");
  expect(await newsToTell()).toMatchObject({ news: "password" });
});

test("the page's own script forgets the cookie that the action has written", async () => {
  await tellNews("ready");
  const [name = ""] = newsTold.split("=");
  expect(browser.value(name)).toMatch(/^[\da-f]{32}\.ready$/);
  expect(newsTold).toContain("Max-Age=0");
});

test.each(["", "ready", ".", "x.unheard-of", "x.toString", "x.__proto__"])(
  "nobody can put words into its mouth: %j",
  async (value) => {
    browser.hold("news", value);
    expect(await newsToTell()).toBeNull();
  },
);
